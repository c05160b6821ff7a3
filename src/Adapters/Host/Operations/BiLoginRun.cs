namespace HrSaas.Adapters.Host.Operations;

using HrSaas.Adapters.Postgres.Bi;

/// <summary>
/// <c>host bi-login --tenant SLUG [--pay true | --rotate true | --revoke true]</c>: makes the login with which a tenant's BI tools read the views of the schema <c>bi</c>, gives it
/// another password, or takes it away. Prints a password once. Needs the owner's connection string, as the host does.
/// </summary>
public static class BiLoginRun
{
    /// <exception cref="SettingsException">The tenant or the connection string is missing.</exception>
    /// <exception cref="BiLoginException">It cannot be done, and why.</exception>
    public static async Task<int> Run(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var tenant = configuration["tenant"] ?? throw SettingsException.Needed("--tenant", "It names the tenant by its short name.");
        var owner = configuration.GetConnectionString("HrSaas") ?? throw SettingsException.Needed("ConnectionStrings__HrSaas", "Logins are made as the owner of the database.");
        var logins = new BiLogins(owner);
        if (configuration.GetValue("revoke", false))
        {
            Console.WriteLine($"{await logins.Revoke(tenant, default)} logs in no more.");
            return 0;
        }
        var made = configuration.GetValue("rotate", false)
            ? await logins.Rotate(tenant, default)
            : await logins.Make(tenant, configuration.GetValue("pay", false), default);
        Console.WriteLine($"login    {made.Login}");
        Console.WriteLine($"password {made.Password}");
        Console.WriteLine($"It reads the schema bi, {(made.SeesPay ? "pay included" : "without pay")}. The password is told this once.");
        return 0;
    }
}
