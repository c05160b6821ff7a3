namespace HrSaas.Contracts.Http;

using HrSaas.Application.Kernel;
using static HrSaas.Contracts.Http.LeaveCompany;

/// <summary>Leave that many ask for in one moment, half of them at one host and half at another.</summary>
public sealed class LeaveThatRaces(HttpHost host) : IClassFixture<HttpHost>, IAsyncLifetime
{
    // Each round is an account of its own, and several are raced for at once. As many as take a few seconds: it is the same race each time.
    private const int RoundsForTheLastDay = 200, RoundsForOverlaps = 25, Clients = 64, AtOnce = 4;

    private HttpHost _other = null!;

    public async Task InitializeAsync() => _other = await host.Beside();

    public Task DisposeAsync() => _other.End();

    [Fact]
    public async Task Of_sixty_four_who_ask_for_the_last_day_on_two_hosts_one_gets_it_however_often_it_is_tried()
    {
        var company = await LeaveCompany.Founded(host);
        var accounts = await Accounts(company, RoundsForTheLastDay);
        await Each(accounts, async account => { await company.Hr.Do(account + "/leave-adjustments", company.Entry(-29)); });

        // Each asks for another day, so that nobody is in the other's way but for what is left.
        await Each(accounts, async account => OneGetsIt(await AskedAtOnce(company, account, n => (Monday.AddDays(7 * (n / 5) + n % 5), Monday.AddDays(7 * (n / 5) + n % 5))), (422, "not-enough-leave")));

        await Each(accounts, async account => (await Left(company, account)).Should().Be(0));
    }

    [Fact]
    public async Task Of_sixty_four_who_ask_for_days_that_overlap_on_two_hosts_one_gets_them_however_often_it_is_tried()
    {
        var company = await LeaveCompany.Founded(host);
        var accounts = await Accounts(company, RoundsForOverlaps);

        // From another day of the week each, and all until Friday.
        await Each(accounts, async account => OneGetsIt(await AskedAtOnce(company, account, n => (Monday.AddDays(n % 5), Monday.AddDays(4))), (409, "leave-overlaps")));

        await Each(accounts, async account => (await Left(company, account)).Should().BeInRange(25, 29, "one request took one to five days"));
    }

    private static void OneGetsIt(ApiAnswer[] answers, (int, string?) others)
    {
        answers.Count(answer => answer.Status == 201).Should().Be(1);
        answers.Where(answer => answer.Status != 201).Select(answer => (answer.Status, answer.Code)).Distinct().Should().Equal(others);
    }

    private Task<ApiAnswer[]> AskedAtOnce(LeaveCompany company, string account, Func<int, (DateOnly First, DateOnly Last)> days)
    {
        ApiClient[] clients = [company.Hr, _other.Client(company.Tenant, Access.HrAdmin)];
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(n => Settled(clients[n % 2], account + "/leave-requests", company.Body(company.Span(days(n).First, days(n).Last)))));
    }

    // Whoever finds that others were faster too often is told to send the same again.
    private static async Task<ApiAnswer> Settled(ApiClient client, string path, string body)
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        while (true)
            if (await client.Post(path, body, key) is { Code: not "too-contended" } answer) return answer;
    }

    private static async Task<decimal> Left(LeaveCompany company, string account) =>
        (decimal)(await company.Hr.Get($"{account}/leave-balances?asOf={Iso(new(Monday.Year, 12, 31))}")).Json["balances"]![0]!["available"]!;

    private static async Task<IReadOnlyList<string>> Accounts(LeaveCompany company, int count)
    {
        var accounts = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Each(Enumerable.Range(0, count), async n =>
        {
            var person = (await company.Hr.Do("/v1/people", $$"""{"name":{"given":"Ana {{n}}"} }""")).Id;
            accounts.Add("/v1/employments/" + (await company.Hr.Do("/v1/employments",
                $$"""{"personId":"{{person}}","legalEntityId":"{{company.LegalEntity}}","employeeNumber":"R{{n}}","hireDate":"2020-01-01"}""")).Id);
        });
        return [.. accounts];
    }

    private static Task Each<T>(IEnumerable<T> all, Func<T, Task> act) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await act(one));
}
