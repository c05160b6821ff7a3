namespace HrSaas.Application.Kernel;

/// <summary>One company's walled-off part of the product.</summary>
public readonly record struct TenantId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>Who asks: a member, an API client or a policy, in the one role that the token gives.</summary>
/// <param name="Id">Stable and free of personal data: <c>member:…</c>, <c>policy:…</c>.</param>
/// <param name="Person">The person behind the login, where there is one.</param>
public sealed record Caller(string Id, string Role, PersonId? Person)
{
    /// <summary>What the role allows; nothing while it is not known.</summary>
    public Rights Rights { get; init; } = Access.OfBuiltIn(Role) ?? Rights.Nothing;
}

/// <summary>
/// What surrounds one command or query: the tenant, who asks, and the trace it belongs to. It is set once, at the
/// edge, and appears in no signature of Domain or Application.
/// </summary>
public sealed class RequestScope
{
    private TenantId? _tenant;
    private Caller? _caller;

    /// <exception cref="InvalidOperationException">Nothing has opened the scope.</exception>
    public TenantId Tenant => _tenant ?? throw new InvalidOperationException("No tenant is set for this scope.");

    /// <exception cref="InvalidOperationException">Nothing has opened the scope.</exception>
    public Caller Caller => _caller ?? throw new InvalidOperationException("No caller is set for this scope.");

    /// <summary>The W3C trace id, 32 hex digits; the same in problems, logs and the envelope of events.</summary>
    public string Correlation { get; private set; } = "";

    /// <summary>The event that led to this command, where a policy issued it.</summary>
    public Guid? Causation { get; private set; }

    public void Open(TenantId tenant, Caller caller, string correlation, Guid? causation = null) =>
        (_tenant, _caller, Correlation, Causation) = (tenant, caller, correlation, causation);
}
