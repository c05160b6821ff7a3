namespace HrSaas.Adapters.Host.Composition;

using System.Globalization;
using HrSaas.Application.Employment.Queries;

/// <summary>What reports are told by the settings of the host.</summary>
internal static class ReportParts
{
    /// <exception cref="SettingsException">The size is out of range.</exception>
    public static ReportSettings Of(HostSettings settings) => settings.MinimumGroupSize is >= ReportSettings.Least and <= ReportSettings.Most and var size
        ? new(size)
        : throw new SettingsException(string.Create(CultureInfo.InvariantCulture, $"HrSaas__MinimumGroupSize is a number from {ReportSettings.Least} to {ReportSettings.Most}."));
}
