{
  const { dataset } = document.documentElement;
  const read = () => { try { return JSON.parse(localStorage['one-page']); } catch {} };
  /* The first value holds where there is none, or one that is not known. */
  for (const one of ['view both zh en', 'theme system light dark', 'size medium small large', 'width narrow wide', 'conversion off on']) {
    const [name, ...values] = one.split(' ');
    dataset[name] = [name == 'view' && new URLSearchParams(location.search).get(name), read()?.[name], values[0]].find((value) => values.includes(value));
  }
  document.onreadystatechange = () => {
    for (const radio of document.querySelectorAll('[type=radio]')) radio.checked = dataset[radio.name] == radio.value;
  };
  addEventListener('change', ({ target: { name, value, checked } }) => {
    if (dataset[name]) {
      dataset[name] = checked ? value : 'off';
      /* Storage that is blocked or full: the choice holds for this page. */
      try { localStorage['one-page'] = JSON.stringify({ ...read(), [name]: dataset[name] }); } catch {}
    }
  });
}
