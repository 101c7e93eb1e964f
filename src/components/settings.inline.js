{
  let kept = {};
  try { kept = Object(JSON.parse(localStorage['one-page'])); } catch {}
  const asked = { view: new URLSearchParams(location.search).get('view') };
  /* The first value holds where there is none, or one that is not known. */
  for (const setting of ['view both zh en', 'theme system light dark', 'size medium small large', 'width narrow wide', 'conversion off on']) {
    const [name, ...values] = setting.split(' ');
    document.documentElement.dataset[name] = [asked[name], kept[name], values[0]].find((value) => values.includes(value));
  }
}
