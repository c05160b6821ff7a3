namespace HrSaas.UseCases.Leave;

using HrSaas.Adapters.Http;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeavePolicies;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

/// <summary>One database with a host that has all ports and follows its log, policies included; a tenant per test.</summary>
public sealed class HostWithLeave : IAsyncLifetime
{
    private FreshDatabase _database = null!;

    public FollowingHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        Host = await FollowingHost.Start(_database.Connection, FollowingHost.Steady, more: services => services.AddHrSaasHttp(new() { IsDevelopment = true }));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>A company in Madrid where Ana reports to Bea, and everybody has 30 days a year, which Bea approves.</summary>
internal sealed class CompanyWithLeave(FollowingHost host)
{
    public static readonly DateOnly Hired = new(2020, 1, 1);
    private readonly LegalEntityId _entity = NewIds.Of<LegalEntityId>();
    private readonly LocationId _madrid = NewIds.Of<LocationId>();

    public TenantId Tenant { get; } = new(Guid.CreateVersion7());

    public HolidayCalendarId Calendar { get; } = NewIds.Of<HolidayCalendarId>();

    public LeaveTypeId Annual { get; } = NewIds.Of<LeaveTypeId>();

    public LeavePolicyId Policy { get; } = NewIds.Of<LeavePolicyId>();

    public EmploymentId Ana { get; } = NewIds.Of<EmploymentId>();

    public HireTerms AnasTerms { get; private set; } = new(Hired);

    /// <summary>Ana herself, and whoever leads her.</summary>
    public Caller AsAna { get; private set; } = null!;

    public Caller AsBea { get; private set; } = null!;

    public static DateOnly Monday { get; } = FirstMonday(new(DateTime.UtcNow.Year + 1, 8, 1));

    public static DateOnly YearsEnd { get; } = new(Monday.Year, 12, 31);

    public static LeaveSpan Week { get; } = new(Monday, Monday.AddDays(4));

    public async Task<CompanyWithLeave> Founded()
    {
        await Do<LegalEntities>(port => port.Register(new(_entity, "E", "E", "ES", Currency.Of("EUR")!.Value, "Europe/Madrid", MonthDay.Of(1, 1)!.Value), Company.Context()));
        await Do<HolidayCalendars>(port => port.Create(new(Calendar, "ES", "Spain", "ES", null), Company.Context()));
        await Do<Locations>(port => port.Open(new(_madrid, "MAD", "Madrid", "ES", null, "Europe/Madrid"), Company.Context()));
        await Do<Locations>(port => port.AssignHolidayCalendar(_madrid, new(Fact(), Hired, Calendar), Company.Context()));
        var (ana, bea) = (await Person("Ana"), await Person("Bea"));
        AsAna = new("member:ana", Access.Employee, ana);
        AsBea = new("member:bea", Access.Manager, bea);
        AnasTerms = new(Hired, Location: _madrid, Manager: bea);
        await Do<Employments>(port => port.Hire(NewIds.Of<EmploymentId>(), new(Fact(), bea, _entity, new("1"), new(Hired)), Company.Context()));
        await Do<Employments>(port => port.Hire(Ana, new(Fact(), ana, _entity, new("2"), AnasTerms), Company.Context()));
        await Do<LeaveTypes>(port => port.Define(new(Fact(), Annual, "ANNUAL", new(LeaveUnit.Days, CountedDays.WorkingDays, DrawsOnBalance: true), new("Annual leave", IsPaid: true)), Company.Context()));
        await Do<LeavePolicies>(port => port.Define(new(Fact(), Policy, "ANNUAL-30", Annual, Hired, Of(30)), Company.Context()));
        var last = await Do<LeaveTypes>(port => port.Assign(Annual, new(Fact(), Hired, new(LeaveGroup.Everybody, Policy)), Company.Context()));
        // Who leads whom is told from read models.
        (await host.Reaches(Tenant, IReporting.Model, last.Position)).Should().BeTrue();
        return this;
    }

    public static LeavePolicyVersion Of(int days) => new($"{days} days", new(LeaveUnit.Days, LeaveYear.Calendar, Accrual.AtOnce(days)) { CarryOver = CarryOver.Nothing, ApprovalChain = [new(Approver.Manager)] });

    public Task<CommandOutcome> Try<TPort>(Func<TPort, Task<CommandOutcome>> call, Caller? caller = null) where TPort : class => As(caller, services => call(services.GetRequiredService<TPort>()));

    public async Task<Done> Do<TPort>(Func<TPort, Task<CommandOutcome>> call, Caller? caller = null) where TPort : class => Company.Accepted(await Try(call, caller));

    public async Task<LeaveRequestId> Asked(LeaveSpan span)
    {
        var request = NewIds.Of<LeaveRequestId>();
        await Do<LeaveAccounts>(port => port.Request(Ana, new(request, Annual, span), Company.Context()), AsAna);
        return request;
    }

    public async Task<LeaveRequestId> Approved(LeaveSpan span)
    {
        var request = await Asked(span);
        await Do<LeaveAccounts>(port => port.Approve(new(request), Company.Context()), AsBea);
        return request;
    }

    public async Task<LeaveRequestReading> Read(LeaveRequestId request, DateTimeOffset? knownAt = null) =>
        (await As(AsAna, services => services.GetRequiredService<LeaveRequestReadings>().Find(request, knownAt, default)))!;

    /// <summary>Why there is so much leave on a day. It always adds up.</summary>
    public async Task<LeaveStatementReading> Statement(DateOnly? day = null, DateTimeOffset? knownAt = null)
    {
        var told = (await As(AsAna, services => services.GetRequiredService<LeaveBalanceReadings>().Statement(Ana, Annual, day ?? YearsEnd, knownAt, default)))!;
        told.Lines.Sum(line => line.Amount).Should().BeApproximately(told.Balance.Amount, 0.001m);
        return told;
    }

    public static FactId Fact() => NewIds.Of<FactId>();

    private async Task<PersonId> Person(string name)
    {
        var id = NewIds.Of<PersonId>();
        await Do<Persons>(port => port.Register(new(Fact(), id, new(name, null, null)), Hired, Company.Context()));
        return id;
    }

    public Task<T> As<T>(Caller? caller, Func<IServiceProvider, Task<T>> call) => host.For(Tenant, services =>
    {
        if (caller is not null) services.GetRequiredService<RequestScope>().Open(Tenant, caller, "0af7651916cd43dd8448eb211c80319c");
        return call(services);
    });

    private static DateOnly FirstMonday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return day;
    }
}
