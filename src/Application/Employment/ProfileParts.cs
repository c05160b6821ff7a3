namespace HrSaas.Application.Employment;

using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Kernel;

/// <summary>Makes the parts of one profile: each may fail by itself.</summary>
internal sealed class ProfileParts
{
    private List<MissingPart>? _missing;

    public IReadOnlyList<MissingPart>? Missing => _missing;

    public void Miss(ProfilePart part, PartFailure code) => (_missing ??= []).Add(new(part, code, code switch
    {
        PartFailure.Failed => "It could not be told; the rest can. Ask again later.",
        PartFailure.TimedOut => "It took too long; the rest can be told. Ask again later.",
        PartFailure.NotPermitted => "The caller may not see it.",
        PartFailure.Erased => "The person was erased; what is retained is told.",
        PartFailure.NotThere => "The employment names what is not there on that day, or was withdrawn.",
        PartFailure.UnreadableStream => "It was written by a newer version of the service; ask again when all hosts have been renewed.",
    }));

    /// <summary>The part or, where making it fails, null. What ends the whole request is let through.</summary>
    public async ValueTask<T?> Try<T>(ProfilePart part, Func<ValueTask<T?>> make) where T : class
    {
        try
        {
            return await make();
        }
        catch (UnreadableStreamException)
        {
            Miss(part, PartFailure.UnreadableStream);
        }
        catch (TimeoutException)
        {
            Miss(part, PartFailure.TimedOut);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or KnownAtInFutureException))
        {
            Miss(part, PartFailure.Failed);
        }
        return null;
    }
}
