namespace HrSaas.Adapters.Holidays.Service;

using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>Holidays as a public service tells them. What it said is kept, taken as long as it is fresh, and taken with a mark where the service does not answer.</summary>
public sealed class PublicServiceHolidays(ServiceInquiry service, IKeptHolidays kept, TimeProvider time) : IHolidaySource
{
    public HolidaySourceKind Kind => HolidaySourceKind.PublicService;

    public async ValueTask<HolidaysFound> Find(HolidaysWanted wanted, CancellationToken cancellation)
    {
        if (service.Settings.Address is null) return HolidaysFound.Refused(new HolidayServiceNotConnected());
        var said = new List<SaidHoliday>();
        var regions = new HashSet<string>();
        DateTimeOffset? oldest = null;
        var isStale = false;
        for (var year = wanted.FirstYear; year <= wanted.LastYear; year++)
        {
            var (answer, isStaleYear, knows) = await Of(service.Settings.Address, wanted.Country, year, cancellation);
            if (knows is Knows.NotTheCountry) return HolidaysFound.Refused(new HolidaySourceHasNoCountry(wanted.Country));
            if (answer is null) return HolidaysFound.Refused(new HolidaySourceHasNoYear(year));
            var read = ServiceAnswer.Read(answer.Body, wanted.Country, year);
            regions.UnionWith(read.Regions);
            said.AddRange(read.Of(wanted.Region));
            if (oldest is null || answer.FetchedAt < oldest) oldest = answer.FetchedAt;
            isStale |= isStaleYear;
        }
        if (wanted.Region is { } region && !regions.Contains(region)) return HolidaysFound.Refused(new HolidaySourceHasNoRegion(wanted.Country, region));
        return new(OnePerDate.Of(said), oldest, isStale);
    }

    private async Task<(KeptAnswer? Answer, bool IsStale, Knows Knows)> Of(Uri address, string country, int year, CancellationToken cancellation)
    {
        var earlier = await kept.Find(address, country, year, cancellation);
        if (earlier is not null && time.GetUtcNow() - earlier.FetchedAt < service.Settings.FreshFor) return (earlier, false, Knows.Both);
        try
        {
            var answered = await service.Ask(country, year, cancellation);
            if (answered.Body is not { } body) return (null, false, answered.Knows);
            var answer = new KeptAnswer(body, time.GetUtcNow());
            await kept.Keep(address, country, year, answer, cancellation);
            return (answer, false, Knows.Both);
        }
        catch (ServiceFailedException failed)
        {
            return earlier is not null ? (earlier, true, Knows.Both) : throw new HolidayServiceUnavailableException(failed.Message, failed);
        }
    }
}
