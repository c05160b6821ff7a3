namespace HrSaas.Adapters.Holidays.Files;

using HrSaas.Domain.Kernel;

/// <summary>Reading a file ends here, with a refusal that names the line.</summary>
internal sealed class FileProblemException(Refusal refusal) : Exception(refusal.Detail)
{
    public Refusal Refusal => refusal;
}
