namespace HrSaas.UseCases.ReadModels;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

public sealed partial class Histories
{
    /// <summary>Decisions about one pay range in euros.</summary>
    public List<PayRangeEvent[]> OfPayRange(PayRangeId range, string grade, int commands)
    {
        var (state, history, facts) = (PayRange.Initial, new List<PayRangeEvent[]>(), new List<FactId>());
        var definition = Fact(facts);
        Record(PayRange.Decide(state, new DefinePayRange(definition, range, grade, Currency.Of("EUR")!.Value, First, Amounts())).Events);
        while (commands-- > 0)
            Record((_random.Next(6) switch
            {
                0 => PayRange.Decide(state, new CorrectPayRangeDefinition(definition, Fact(facts), Day(), Amounts(), Reason)),
                1 or 2 or 3 => PayRange.Decide(state, new ChangePayRange(Fact(facts), Day(), Amounts())),
                4 => PayRange.Decide(state, new ClosePayRange(Fact(facts), Day())),
                _ => Known(facts) is var named && named == definition ? Decision<PayRangeEvent>.Nothing : PayRange.Decide(state, new RescindPayRangeFact(named, Reason)),
            }).Events);
        return history;

        void Record(IReadOnlyList<PayRangeEvent> events)
        {
            if (events.Count == 0) return;
            history.Add([.. events]);
            state = events.Aggregate(state, PayRange.Evolve);
        }
    }

    // Around what full time is paid in these histories: 12 × 1000 ÷ FTE.
    private RangeAmounts Amounts()
    {
        var minimum = 12_000m + (12 * _random.Next(5));
        return new(minimum, minimum + 1_000, minimum + 1_000 + (4_000 * _random.Next(9)));
    }
}
