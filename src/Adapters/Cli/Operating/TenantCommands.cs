namespace HrSaas.Adapters.Cli.Operating;

using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HrSaas.Adapters.Postgres.Tenancy;
using HrSaas.Application.Kernel;

/// <summary><c>hrsaas tenants</c>: who may use the installation.</summary>
internal static partial class TenantCommands
{
    public static Command Make(Shell shell, OpenInstallation open)
    {
        var data = Installation.DataOption();
        return new("tenants", "Who may use the installation: list, add, suspend, resume.")
        {
            data, List(shell, open, data), Add(shell, open, data),
            Change(shell, open, data, "suspend", "Refuse every request of a tenant from now on, within seconds and on every host. Nothing is lost.", TenantStatus.Suspended),
            Change(shell, open, data, "resume", "Let a suspended tenant go on.", TenantStatus.Active),
        };
    }

    private static Command List(Shell shell, OpenInstallation open, Option<string?> data)
    {
        var list = new Command("list", "Every tenant, by its short name.");
        list.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            shell.Tell(asked, ["slug", "id", "homeZone", "status", "since"], [
                .. from known in await TenantRegistration.All(installation.Owner, cancellation)
                   let tenant = known.Tenant
                   select new JsonNode?[]
                   {
                       tenant.Slug, tenant.Id.ToString(), tenant.HomeZone, tenant.Status == TenantStatus.Active ? "active" : "suspended",
                       Shell.Moment(known.Since),
                   },
            ]);
            return HrSaasCommands.Done;
        });
        return list.With("hrsaas tenants list");
    }

    private static Command Add(Shell shell, OpenInstallation open, Option<string?> data)
    {
        var slug = Slug();
        var zone = new Option<string>("--home-zone") { Description = "The IANA time zone in which today falls for the tenant as a whole.", HelpName = "ZONE", Required = true };
        zone.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } name && !(TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) && found.HasIanaId && name.Contains('/', StringComparison.Ordinal)) && name != "UTC")
                given.AddError($"'{name}' is no IANA time zone, such as Europe/Madrid.");
        });
        var add = new Command("add", "Register a tenant.") { slug, zone };
        add.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var name = asked.GetValue(slug)!;
            var id = await TenantRegistration.Add(installation.Owner, name, asked.GetValue(zone)!, cancellation)
                ?? throw new CommandFailedException($"There is a tenant '{name}' already.");
            shell.Tell(asked, $"The tenant '{name}' is registered: {id}", new() { ["slug"] = name, ["id"] = id.ToString() });
            return HrSaasCommands.Done;
        });
        return add.With("hrsaas tenants add acme --home-zone Europe/Madrid");
    }

    private static Command Change(Shell shell, OpenInstallation open, Option<string?> data, string name, string what, TenantStatus status)
    {
        var slug = Slug();
        var change = new Command(name, what) { slug };
        change.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var tenant = asked.GetValue(slug)!;
            if (!await TenantRegistration.Set(installation.Owner, tenant, status, cancellation)) throw new CommandFailedException($"There is no tenant '{tenant}'. 'hrsaas tenants list' names them.");
            var word = status == TenantStatus.Active ? "active" : "suspended";
            shell.Tell(asked, $"The tenant '{tenant}' is {word}.", new() { ["slug"] = tenant, ["status"] = word });
            return HrSaasCommands.Done;
        });
        return change.With($"hrsaas tenants {name} acme");
    }

    private static Argument<string> Slug()
    {
        var slug = new Argument<string>("slug") { Description = "Its short name: lower-case letters, digits and hyphens, at most 63." };
        slug.Validators.Add(given =>
        {
            if (!Slugs().IsMatch(given.GetValueOrDefault<string>() ?? "")) given.AddError("A short name has lower-case letters, digits and hyphens, at most 63, and begins with a letter or a digit.");
        });
        return slug;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}$")]
    private static partial Regex Slugs();
}
