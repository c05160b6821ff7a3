namespace HrSaas.EndToEnd.Killing;

using System.Globalization;

/// <summary>Holds what clients were told against the log.</summary>
internal static class Audit
{
    public static void PositionsAndVersionsAreDense(IReadOnlyList<Written> log, long head)
    {
        log.Select(e => e.Position).Should().Equal(Enumerable.Range(1, log.Count).Select(position => (long)position));
        head.Should().Be(log.Count);
        log.Zip(log.Skip(1)).Should().OnlyContain(pair => pair.First.RecordedAt <= pair.Second.RecordedAt);
        foreach (var stream in log.GroupBy(e => (e.Tenant, e.Stream)))
            stream.Select(e => e.Version).Should().Equal(Enumerable.Range(1, stream.Count()), "stream {0}", stream.Key);
    }

    /// <summary>Every accepted command left exactly one event, the one it was told of; and there is no event but these.</summary>
    public static void EveryAcceptedCommandWasDoneOnce(IReadOnlyList<Written> log, IReadOnlyList<Told> told)
    {
        var accepted = told.Where(t => t is { IsAccepted: true, Changed: true }).ToList();
        var byFact = log.ToLookup(e => e.Fact);
        var lost = accepted.Where(t => !byFact[t.Fact].Any(e => e.RecordedAt == t.RecordedAt && (t.Command.What == What.Unit || (e.Stream == t.Id && e.Version == t.Version))));
        lost.Select(t => t.Command).Should().BeEmpty("no acknowledged command is lost");
        byFact.Where(group => group.Count() > 1).Select(group => group.Key).Should().BeEmpty("none is done twice");
        log.Select(e => e.Fact).Except(accepted.Select(t => t.Fact)).Should().BeEmpty("nothing was done that nobody was told of");
        log.Where(e => e.Type == "employment.pay-changed.v1").Select(e => e.Payload["pay"]!["amount"]!["amount"]!.GetValue<string>())
            .Should().OnlyHaveUniqueItems("an amount belongs to one command");
    }

    /// <summary>Whatever was refused, the log has the reason, recorded before the refusal was told.</summary>
    public static void NoRefusalIsContradicted(IReadOnlyList<Written> log, IReadOnlyList<Told> told)
    {
        var units = log.Where(e => e.Type == "organization.org-unit-opened.v1").ToDictionary(e => e.Payload["code"]!.GetValue<string>());
        var ended = log.Where(e => e.Type == "employment.employment-terminated.v1").ToDictionary(e => e.Stream.ToString());
        var numbers = told.Where(t => t is { IsAccepted: true, Command.What: What.Hire }).ToDictionary(t => t.Command.Contested);

        var contradicted = told.Where(t => !t.IsAccepted).Where(t => (t.Code, t.Command.What) switch
        {
            ("before-hire-date", What.PayChangeBeforeTheHire) => false,
            ("org-unit-code-taken", What.Unit) => !(units.TryGetValue(t.Command.Contested, out var unit) && unit.RecordedAt <= t.AnsweredAt),
            ("already-terminated", What.Termination) => !(ended.TryGetValue(t.Command.Contested, out var end) && end.RecordedAt <= t.AnsweredAt),
            ("after-last-day", What.PayChangeAfterTheLastDay) => !(ended.TryGetValue(t.Command.Contested, out var end) && end.RecordedAt <= t.AnsweredAt),
            ("employee-number-taken", What.Hire) => !(numbers.TryGetValue(t.Command.Contested, out var holder) && holder.RecordedAt <= t.AnsweredAt),
            _ => true,
        });
        contradicted.Select(t => (t.Code, t.Command)).Should().BeEmpty("no refusal contradicts the log");

        told.Where(t => t is { IsAccepted: true, Command.What: What.PayChangeAfterTheLastDay })
            .Where(t => ended.TryGetValue(t.Command.Contested, out var end) && end.Version < t.Version)
            .Should().BeEmpty("what is after the last day was accepted before there was one");
    }

    /// <summary>The pay of every employment, day by day, as the log says it was known at a moment.</summary>
    public static HashSet<PaidFrom> PayByTheLog(IReadOnlyList<Written> log, DateTimeOffset knownAt)
    {
        var known = log.Where(e => e.RecordedAt <= knownAt).ToList();
        var lastDays = known.Where(e => e.Type == "employment.employment-terminated.v1").ToDictionary(e => e.Stream, e => Day(e.Payload["lastDay"]!.GetValue<string>()));
        // Of two facts on one day the later recorded holds.
        return known.Where(e => e.Type == "employment.pay-changed.v1")
            .GroupBy(e => (e.Stream, From: Day(e.Payload["effectiveDate"]!.GetValue<string>())))
            .Where(day => !lastDays.TryGetValue(day.Key.Stream, out var last) || day.Key.From <= last)
            .Select(day => new PaidFrom(day.Key.Stream, day.Key.From, decimal.Parse(day.Last().Payload["pay"]!["amount"]!["amount"]!.GetValue<string>(), CultureInfo.InvariantCulture)))
            .ToHashSet();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
