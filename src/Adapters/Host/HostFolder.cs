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

    public InstallationSecret Secret(HostSettings settings) => settings.SecretFile is { } file
        ? InstallationSecret.Read(file)
        : InstallationSecret.ReadOrMake(System.IO.Path.Combine(Path, "installation.secret"));
}

/// <summary>A setting is missing or out of place.</summary>
public sealed class SettingsException(string message) : Exception(message)
{
    public static SettingsException Needed(string name, string why) => new($"The setting {name} is needed. {why}");
}
