(function () {
  var root = document.documentElement;
  var kept = {};
  try { kept = JSON.parse(localStorage.getItem('one-page')) || {}; } catch (_) {}
  var view = new URLSearchParams(location.search).get('view');
  if (/^(zh|both|en)$/.test(view)) kept.view = view;
  var data = root.dataset;
  data.view = kept.view || 'both';
  data.theme = kept.theme || 'system';
  data.size = kept.size || 'medium';
  data.width = kept.width || 'narrow';
  data.conversion = kept.conversion || 'off';
})();
