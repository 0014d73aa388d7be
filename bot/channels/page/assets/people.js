const list = document.querySelector('#people');
const find = document.querySelector('#find');

/** Shows the people as radio buttons; chosen is told of each choice. */
export function showPeople(people, chosen) {
  list.append(...people.map((person) => entry(person, () => chosen(person))));
  find.addEventListener('input', () => filter(people));
}

/** Marks who is spoken as, without telling anybody. */
export function mark(person) {
  document.querySelector('#me').textContent = person.name;
  list.querySelector(`input[value="${CSS.escape(person.id)}"]`).checked = true;
}

function entry(person, chosen) {
  const label = document.createElement('label');
  label.className = 'person';
  const input = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'person',
    value: person.id,
  });
  input.addEventListener('change', chosen);
  const face = Object.assign(document.createElement('i'), {
    className: 'face',
    textContent: initials(person.name),
    ariaHidden: 'true',
  });
  const name = Object.assign(document.createElement('b'), { textContent: person.name });
  const situation = Object.assign(document.createElement('span'), { textContent: person.situation });
  label.append(input, face, name, situation);
  return label;
}

const initials = (name) =>
  name
    .split(' ')
    .map((word) => word[0])
    .slice(0, 2)
    .join('')
    .toUpperCase();

function filter(people) {
  const wanted = find.value.trim().toLowerCase();
  for (const [index, person] of people.entries()) {
    const fits = `${person.name} ${person.situation}`.toLowerCase().includes(wanted);
    list.querySelectorAll('.person')[index].hidden = !fits;
  }
}
