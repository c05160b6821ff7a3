// Writes the calendars that come with the product (ADR 0057), once per release of date-holidays and year. The product itself runs no Node.js.
//   npm install --prefix /tmp/holidays date-holidays@3.37.0
//   node tools/package-holidays.mjs /tmp/holidays 2026 2028
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [folder, first, last] = process.argv.slice(2)
const installed = join(folder, 'node_modules/date-holidays')
const Holidays = createRequire(join(folder, 'package.json'))('date-holidays')
const version = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version
const target = new URL('../src/Adapters/Holidays/Packaged/', import.meta.url)

// By state or by nation where the law differs by them; the language is that of the country.
const countries = { DE: { language: 'de', regions: true }, NL: { language: 'nl' }, GB: { language: 'en', regions: ['ENG', 'NIR', 'SCT', 'WLS'] }, FR: { language: 'fr' }, US: { language: 'en' } }
const types = ['public', 'bank', 'optional']

function daysOf(country, region, language) {
  const calendar = region ? new Holidays(country, region) : new Holidays(country)
  calendar.setTimezone('UTC')
  const days = new Map()
  for (let year = Number(first); year <= Number(last); year++)
    for (const { date, type, name, start, end } of calendar.getHolidays(year, language)) {
      if (!types.includes(type)) continue
      if (end - start > 86400e3) throw new Error(`${country} ${date} ${name} is longer than a day`)
      const [day, extent] = [date.slice(0, 10), end - start < 86400e3 ? 'half' : 'whole']
      const other = days.get(day)
      if (!other) days.set(day, { type, extent, name })
      // Two feasts on one date are one holiday: that for more people counts, and its name says both.
      else days.set(day, types.indexOf(other.type) <= types.indexOf(type) ? { ...other, name: `${other.name} / ${name}` } : { type, extent, name: `${name} / ${other.name}` })
    }
  return days
}

const lines = [`# Holidays of ${first} to ${last} from date-holidays ${version} (https://github.com/commenthol/date-holidays), CC BY-SA 3.0: see LICENSE.txt and NOTICE.txt.`,
  '# Written by tools/package-holidays.mjs. A calendar: country, region or -, name. A day: country, date, type, extent, regions or *, name.']
for (const [country, { language, regions }] of Object.entries(countries)) {
  const states = new Holidays().getStates(country)
  const codes = ['-', ...(regions === true ? Object.keys(states) : regions ?? []).sort()]
  for (const code of codes) lines.push(['calendar', country, code, code === '-' ? new Holidays().getCountries('en')[country] : states[code]].join('\t'))
  const told = new Map()
  for (const code of codes)
    for (const [day, { type, extent, name }] of daysOf(country, code === '-' ? null : code, language)) {
      const key = [day, type, extent, name].join('\t')
      told.set(key, [...told.get(key) ?? [], code])
    }
  for (const [key, of] of [...told].sort()) {
    const [day, type, extent, name] = key.split('\t')
    lines.push(['day', country, day, type, extent, of.length === codes.length ? '*' : of.join(','), name].join('\t'))
  }
}

const text = lines.join('\n') + '\n'
writeFileSync(new URL('holidays.tsv', target), text)
writeFileSync(new URL('holidays.tsv.sha256', target), `${createHash('sha256').update(text).digest('hex')}  holidays.tsv\n`)
copyFileSync(join(installed, 'LICENSE'), new URL('LICENSE.txt', target))
