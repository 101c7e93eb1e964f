(function () {
  var kept = {};
  try { kept = Object(JSON.parse(localStorage.getItem('one-page'))); } catch (_) {}
  /* The first value holds where there is none, or one that is not known. */
  var values = {
    view: ['both', 'zh', 'en'],
    theme: ['system', 'light', 'dark'],
    size: ['medium', 'small', 'large'],
    width: ['narrow', 'wide'],
    conversion: ['off', 'on']
  };
  var asked = new URLSearchParams(location.search).get('view');
  if (values.view.indexOf(asked) >= 0) kept.view = asked;
  for (var name in values) {
    var known = values[name].indexOf(kept[name]) >= 0;
    document.documentElement.dataset[name] = known ? kept[name] : values[name][0];
  }
})();
