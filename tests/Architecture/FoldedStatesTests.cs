namespace HrSaas.Architecture;

using HrSaas.Application.Kernel;

/// <summary>The cache of folded states keeps the newest and stays within its bound.</summary>
public class FoldedStatesTests
{
    private static readonly TenantId Tenant = new(Guid.CreateVersion7());
    private static readonly TenantId AnotherTenant = new(Guid.CreateVersion7());

    [Fact]
    public void A_newer_state_is_not_replaced_by_an_older_one()
    {
        var states = new FoldedStates(capacity: 100);
        var stream = Guid.CreateVersion7();

        states.Keep(Tenant, stream, Seen("newer", version: 3));
        states.Keep(Tenant, stream, Seen("older", version: 2));

        states.Find<string>(Tenant, stream)!.State.Should().Be("newer");
    }

    [Fact]
    public void A_newer_state_replaces_an_older_one()
    {
        var states = new FoldedStates(capacity: 100);
        var stream = Guid.CreateVersion7();

        states.Keep(Tenant, stream, Seen("older", version: 2));
        states.Keep(Tenant, stream, Seen("newer", version: 3));

        states.Find<string>(Tenant, stream)!.State.Should().Be("newer");
    }

    [Fact]
    public void What_has_not_been_used_while_a_generation_filled_up_is_dropped()
    {
        var states = new FoldedStates(capacity: 10);
        var (used, unused) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        states.Keep(Tenant, used, Seen("used", version: 1));
        states.Keep(Tenant, unused, Seen("unused", version: 1));

        for (var i = 0; i < 40; i++)
        {
            states.Find<string>(Tenant, used);
            states.Keep(Tenant, Guid.CreateVersion7(), Seen("another", version: 1));
        }

        states.Find<string>(Tenant, used).Should().NotBeNull();
        states.Find<string>(Tenant, unused).Should().BeNull();
    }

    [Fact]
    public void A_stream_of_one_tenant_is_not_found_for_another()
    {
        var states = new FoldedStates(capacity: 10);
        var stream = Guid.CreateVersion7();

        states.Keep(Tenant, stream, Seen("mine", version: 1));

        states.Find<string>(AnotherTenant, stream).Should().BeNull();
    }

    [Fact]
    public void What_is_forgotten_is_gone()
    {
        var states = new FoldedStates(capacity: 10);
        var stream = Guid.CreateVersion7();
        states.Keep(Tenant, stream, Seen("mine", version: 1));

        states.Forget(Tenant, stream);

        states.Find<string>(Tenant, stream).Should().BeNull();
    }

    private static Folded<string> Seen(string state, long version) => new(state, version, Position: version, DateTimeOffset.UnixEpoch);
}
