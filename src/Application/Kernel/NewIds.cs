namespace HrSaas.Application.Kernel;

/// <summary>Ids of things to be: UUIDv7, made once per command, at the edge where the command is made.</summary>
public static class NewIds
{
    public static TId Of<TId>() where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7());
}
