{
  let kept;
  try { kept = JSON.parse(localStorage['one-page']); } catch {}
  /* The first value holds where there is none, or one that is not known. */
  for (const setting of ['view both zh en', 'theme system light dark', 'size medium small large', 'width narrow wide', 'conversion off on']) {
    const [name, ...values] = setting.split(' ');
    document.documentElement.dataset[name] = [name == 'view' && new URLSearchParams(location.search).get(name), kept?.[name], values[0]].find((one) => values.includes(one));
  }
}
