namespace HrSaas.Application.Kernel;

/// <summary>
/// The names of tags on spans and measures. Their values are names from the code (a command, a refusal, a subscription), so that there are
/// few of them and none tells anything about a person. A tenant's id is on spans only.
/// </summary>
public static class TelemetryTags
{
    /// <summary>The bounded context: <c>employment</c>.</summary>
    public const string Context = "hrsaas.context";

    /// <summary>The aggregate root: <c>org-structure</c>.</summary>
    public const string Root = "hrsaas.root";

    /// <summary>The command, as the inbound port calls its method: <c>ChangePay</c>.</summary>
    public const string Command = "hrsaas.command";

    /// <summary>What became of it: see <see cref="CommandWatch.NameOf"/>.</summary>
    public const string Outcome = "hrsaas.outcome";

    /// <summary>The code of the refusal, as in the problem's address: <c>manager-not-employed</c>.</summary>
    public const string Refusal = "hrsaas.refusal";

    /// <summary>The read model or the policy.</summary>
    public const string Subscription = "hrsaas.subscription";

    /// <summary>The tenant's id.</summary>
    public const string Tenant = "hrsaas.tenant";

    /// <summary>A position of the log: that of the last event that was recorded or applied.</summary>
    public const string Position = "hrsaas.position";

    /// <summary>How many commands go with the batch.</summary>
    public const string Commands = "hrsaas.batch.commands";

    /// <summary>How many events of the page concern the subscription.</summary>
    public const string Events = "hrsaas.events";

    /// <summary>Where a folded state was found: <c>memory</c> or <c>log</c>.</summary>
    public const string Found = "hrsaas.found";

    /// <summary>The code of a problem, as in its address.</summary>
    public const string Problem = "hrsaas.problem";

    /// <summary>What is degraded, as on its page: <c>read-model-stopped</c>.</summary>
    public const string Degraded = "hrsaas.degraded";

    /// <summary>The kind of an exception, without its message.</summary>
    public const string Error = "error.type";
}
