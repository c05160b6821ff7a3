namespace HrSaas.Application.Organization;

using System.Collections.Immutable;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;

/// <summary>Answers other contexts from the streams, so that the ledger proves what their decisions were told.</summary>
public sealed class PublishedPayRanges(PayRangeKeys keys, StateReader reader) : IKnownPayRanges
{
    public async ValueTask<Timeline<PayRangeAmounts?>?> RangeOf(string grade, Currency currency, CancellationToken cancellation) =>
        await keys.Find(grade, currency, cancellation) is { } id
            ? (await reader.Find(Roots.PayRange, id.Value, cancellation)).State switch
            {
                NoPayRange or VoidPayRange => null,
                DefinedPayRange range => Published(range.Amounts),
            }
            : null;

    private static Timeline<PayRangeAmounts?> Published(Timeline<RangeAmounts?> amounts) => new(
    [
        .. amounts.Entries.Select(entry => new TimelineEntry<PayRangeAmounts?>(entry.From, entry.Fact,
            entry.Value is { } some ? new(some.Minimum, some.Midpoint, some.Maximum) : null)),
    ]);
}
