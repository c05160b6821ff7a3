// The two things that a page cannot do without a script: draw its diagrams, and search.
(() => {
  'use strict';

  const draw = async figures => {
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: 'neutral', fontFamily: 'system-ui, sans-serif' });
    for (const [number, figure] of figures.entries()) {
      const drawn = figure.querySelector('.drawn');
      try {
        const { svg: text } = await mermaid.render(`diagram-${number}`, figure.querySelector('pre').textContent);
        drawn.innerHTML = text;
        drawn.hidden = false;
        // On a narrow screen a wide drawing scrolls rather than shrinks to what nobody can read.
        const svg = drawn.querySelector('svg');
        svg.style.minWidth = `${Math.min(svg.viewBox.baseVal.width, 720)}px`;
        figure.querySelector('details').open = false;
      } catch (failed) {
        figure.dataset.failed = String(failed);
      }
    }
    document.documentElement.dataset.drawn = 'all';
  };

  const wordsOf = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

  // The sections in which a word that begins so stands, each with what the find is worth.
  const find = (index, sought) => {
    const worth = new Map();
    for (const word of index.sorted) {
      if (!word.startsWith(sought)) continue;
      let section = 0;
      for (const distance of index.words[word]) {
        section += distance;
        worth.set(section, Math.max(worth.get(section) ?? 0, word === sought ? 2 : 1));
      }
    }
    return worth;
  };

  // A section is found if every word stands in it. What bears the words in its heading comes first, and before all what is called exactly so.
  const search = (index, text) => {
    const sought = wordsOf(text);
    if (sought.length === 0) return [];
    const finds = sought.map(word => find(index, word));
    const results = [];
    for (const [section, worth] of finds[0]) {
      if (!finds.every(found => found.has(section))) continue;
      const [page, anchor, title] = index.sections[section];
      const [pageTitle, address, weight] = index.pages[page];
      const words = wordsOf(title);
      const named = anchor ? words : [...words, ...wordsOf(address.split('/').at(-1))];
      const inTitle = sought.filter(word => named.some(other => other.startsWith(word))).length;
      const isTitle = words.join(' ') === sought.join(' ');
      results.push({
        title, pageTitle, address: anchor ? `${address}#${anchor}` : address,
        score: worth + weight + 6 * inTitle / Math.max(1, Math.sqrt(words.length)) + (isTitle ? 20 : 0),
      });
    }
    const seen = new Set();
    return results.sort((a, b) => b.score - a.score).filter(result => {
      const name = `${result.title}|${result.pageTitle}`;
      return !seen.has(name) && seen.add(name);
    });
  };

  const show = (results, text) => {
    const most = 40;
    const list = document.getElementById('results');
    list.replaceChildren(...results.slice(0, most).map(result => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = result.address;
      link.textContent = result.title;
      item.append(link);
      if (result.pageTitle !== result.title) {
        const where = document.createElement('span');
        where.textContent = ` in ${result.pageTitle}`;
        item.append(where);
      }
      return item;
    }));
    const told = document.getElementById('found');
    if (wordsOf(text).length === 0) told.textContent = '';
    else if (results.length === 0) told.textContent = `Nothing is found for “${text}”. Fewer or shorter words find more.`;
    else if (results.length > most) told.textContent = `${results.length} sections found; the first ${most} are shown.`;
    else told.textContent = results.length === 1 ? '1 section found.' : `${results.length} sections found.`;
  };

  const startSearching = async form => {
    const input = form.querySelector('input');
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    const answer = await fetch(form.dataset.index);
    const index = await answer.json();
    index.sorted = Object.keys(index.words);
    const run = () => show(search(index, input.value), input.value);
    input.addEventListener('input', run);
    form.addEventListener('submit', event => {
      event.preventDefault();
      history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
      run();
    });
    if (input.value) run(); else input.focus();
  };

  const figures = [...document.querySelectorAll('figure.diagram')];
  if (figures.length > 0 && window.mermaid) draw(figures);

  const form = document.querySelector('form.searching');
  if (form) startSearching(form).catch(() => { document.getElementById('found').textContent = 'The search could not be loaded. Load the page anew.'; });

  // On a wide screen there is room for all doors.
  if (matchMedia('(min-width: 64rem)').matches) for (const door of document.querySelectorAll('nav details')) door.open = true;
})();
