/*
 * The first script of every page, in ES5 and not translated, so that it runs in the oldest Excel.
 * It loads the bundles named in its data-bundles where browser and Excel can run them, and says in
 * Chinese what is missing and what to do instead where they cannot. data-browsers names the oldest
 * browsers, data-office the least ExcelApi version; without it the page needs no Excel.
 */
(function () {
  'use strict';

  // Fabric would fetch its fonts from servers of its maker; the pane uses those of the computer.
  window.FabricConfig = { fontBaseUrl: '' };

  var boot = document.getElementById('boot');
  var bundles = boot.getAttribute('data-bundles').split(' ');
  var browsers = boot.getAttribute('data-browsers');
  var floor = boot.getAttribute('data-office');
  var PATIENCE = 8000;
  var waiting;

  var WORKBENCH =
    '改用浏览器工作台：双击发布文件夹里的“打开.html”，或打开单位内网上的工作台网址；不用安装，功能与加载项相同。';
  var FORMS =
    '只需填表时不用加载项：下发的 .xlsx 表格在旧版 Excel、WPS 中即可填写，公式和校验照常起作用。';

  var OLD_BROWSER = {
    title: '这里的浏览器组件太旧，无法运行养老托育月报',
    found: '本页面需要较新的浏览器组件（' + browsers + ' 或更新）。',
    remedies: floor
      ? ['升级浏览器，或把 Office 更新到 Excel 2021、Microsoft 365。', WORKBENCH, FORMS]
      : ['换用新版 Edge、Chrome 或其他 2021 年以后的浏览器打开本页面。', FORMS]
  };
  var NO_OFFICE = {
    title: '没有连上 Excel',
    found: '本页面是 Excel 加载项的面板，只能在 Excel 里打开；过旧的 Excel 也会连不上。',
    remedies: [
      '在 Excel 的“养老托育”选项卡中点“打开面板”。',
      '已经在 Excel 中时，更新到 Excel 2021、Microsoft 365，或使用网页版 Excel。',
      WORKBENCH
    ]
  };
  var OLD_EXCEL = {
    title: '这个 Excel 的版本太旧，无法运行加载项',
    found: '加载项需要 ExcelApi ' + floor + '，这个 Excel 没有提供。',
    remedies: ['更新到 Excel 2021、Microsoft 365，或使用网页版 Excel。', WORKBENCH, FORMS]
  };
  var NOT_LOADED = {
    title: '页面文件没有载入',
    found: '从服务器取文件时出错，可能是网络中断或文件不完整。',
    remedies: ['检查网络后重新打开本页面。', '仍然出错时，请负责部署的同事重新构建并上传全部文件。']
  };

  function browserIsNewEnough() {
    return !!(
      window.Promise &&
      window.AbortController &&
      window.Object.fromEntries &&
      window.Array.prototype.at &&
      window.String.prototype.replaceAll
    );
  }

  function add(parent, name, text, style) {
    var element = document.createElement(name);
    var key;
    if (text) element.appendChild(document.createTextNode(text));
    for (key in style) element.style[key] = style[key];
    parent.appendChild(element);
    return element;
  }

  function clear() {
    var root = document.getElementById('root');
    while (root.firstChild) root.removeChild(root.firstChild);
    return root;
  }

  function explain(message) {
    var root = clear();
    var page, list, i;
    page = add(add(root, 'main', '', {}), 'div', '', {
      fontFamily: '"Microsoft YaHei", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", sans-serif',
      fontSize: '15px',
      lineHeight: '1.7',
      color: '#222222',
      padding: '16px',
      maxWidth: '40em'
    });
    page.setAttribute('role', 'alert');
    add(page, 'h1', message.title, { fontSize: '19px', lineHeight: '1.4', color: '#1F4E79' });
    add(page, 'p', message.found, {});
    add(page, 'p', '可以这样做：', { marginBottom: '0' });
    list = add(page, 'ul', '', { paddingLeft: '1.3em', marginTop: '4px' });
    for (i = 0; i < message.remedies.length; i += 1) {
      add(list, 'li', message.remedies[i], { marginBottom: '6px' });
    }
  }

  function load(index) {
    var script;
    if (index === bundles.length) return;
    script = document.createElement('script');
    script.src = bundles[index];
    script.onload = function () {
      load(index + 1);
    };
    script.onerror = function () {
      explain(NOT_LOADED);
    };
    document.head.appendChild(script);
  }

  function startInExcel(info) {
    window.clearTimeout(waiting);
    clear();
    if (!info || info.host !== 'Excel') explain(NO_OFFICE);
    else if (!window.Office.context.requirements.isSetSupported('ExcelApi', floor)) {
      explain(OLD_EXCEL);
    } else load(0);
  }

  function start() {
    if (!browserIsNewEnough()) explain(OLD_BROWSER);
    else if (!floor) load(0);
    else if (!window.Office) explain(NOT_LOADED);
    else {
      // Outside Excel, office.js may never answer.
      waiting = window.setTimeout(function () {
        explain(NO_OFFICE);
      }, PATIENCE);
      window.Office.onReady(startInExcel);
    }
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
