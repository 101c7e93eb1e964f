{
  const { dataset } = document.documentElement;
  const read = () => { try { return JSON.parse(localStorage['one-page']); } catch {} };
  let rows = ['view both zh en', 'conversion off on', 'theme system light dark', 'size medium small large', 'width narrow wide'];
  const apply = () => {
    /* The first value holds where there is none, or one that is not known. */
    for (const row of rows) {
      const [name, ...values] = row.split(' ');
      dataset[name] = [name == 'view' && new URLSearchParams(location.search).get(name), read()?.[name], values[0]].find((it) => values.includes(it));
    }
    /* View and conversion stay with their page. */
    rows = rows.slice(-3);
    for (const radio of document.querySelectorAll('[type=radio]')) radio.checked = dataset[radio.name] == radio.value;
  };
  apply();
  /* Who comes back to a page that the browser kept may have chosen otherwise since. */
  document.onreadystatechange = onpageshow = apply;
  addEventListener('change', ({ target: { name, value, checked } }) => {
    if (dataset[name]) {
      dataset[name] = checked ? value : 'off';
      /* Storage that is blocked or full: the choice holds for this page. */
      try { localStorage['one-page'] = JSON.stringify({ ...read(), [name]: dataset[name] }); } catch {}
    }
  });
}
