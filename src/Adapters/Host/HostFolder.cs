namespace HrSaas.Adapters.Host;

/// <summary>What the host keeps beside the database, readable by its own user only.</summary>
public sealed class HostFolder
{
    public HostFolder(string data)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetFullPath(data), "host");
        Directory.CreateDirectory(Path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    /// <exception cref="SettingsException">Outside development the secret has to be given: one that was made in passing would be lost in passing.</exception>
    public InstallationSecret Secret(HostSettings settings, IHostEnvironment environment) => settings.SecretFile switch
    {
        { } file => InstallationSecret.Read(file),
        null when environment.IsDevelopment() => InstallationSecret.ReadOrMake(System.IO.Path.Combine(Path, "installation.secret")),
        null => throw SettingsException.Needed("HrSaas__SecretFile", "Outside development it names a file with 32 secret bytes, the same for every host."),
    };
}

/// <summary>A setting is missing or out of place.</summary>
public sealed class SettingsException(string message) : Exception(message)
{
    public static SettingsException Needed(string name, string why) => new($"The setting {name} is needed. {why}");
}
