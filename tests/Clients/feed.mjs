// Reads a feed as calendar programs do, and tells its events as JSON: node feed.mjs ADDRESS
import ICAL from 'ical.js'

const answer = await fetch(process.argv[2])
if (answer.status !== 200) throw new Error(`The feed was answered with ${answer.status}.`)
const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
console.log(JSON.stringify(events.map((event) => ({
  uid: event.uid, summary: event.summary, first: event.startDate.toString(), after: event.endDate.toString(), isAllDay: event.startDate.isDate && event.endDate.isDate, days: event.duration.toSeconds() / 86400,
}))))
