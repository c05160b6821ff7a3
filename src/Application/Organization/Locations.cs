namespace HrSaas.Application.Organization;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

/// <summary>What can be done with locations.</summary>
public sealed class Locations(Ledger ledger, StateReader reader)
{
    public Task<CommandOutcome> Open(OpenLocation command, CommandContext context) =>
        ledger.Decide(Roots.Location, command.Id.Value, context,
            state => new(Location.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("location-code", command.Code, command.Id.Value, new LocationCodeTaken(command.Code))]);

    /// <summary>The location, or null when there is none of that id.</summary>
    public async Task<LocationReading?> Find(LocationId id, CancellationToken cancellation)
    {
        var folded = await reader.Current(Roots.Location, id.Value, cancellation);
        return folded.State is OpenedLocation it ? new(it.Id, folded.Version, it.Code, it.Name, it.Country, it.Region, it.TimeZone, new(folded.Position)) : null;
    }
}
