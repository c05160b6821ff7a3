namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Adapters.Holidays.Service;

internal static class HolidayParts
{
    /// <exception cref="SettingsException">The address is none, or a time is out of range.</exception>
    public static HolidayServiceSettings Of(HostSettings settings)
    {
        if (settings.HolidayServiceFresh < TimeSpan.Zero || settings.HolidayServicePatience < TimeSpan.FromMilliseconds(10) || settings.HolidayServicePatience > TimeSpan.FromMinutes(1))
            throw new SettingsException("HrSaas__HolidayServiceFresh is a time, and HrSaas__HolidayServicePatience one from 00:00:00.01 to 00:01:00.");
        if (settings.HolidaySourcesEvery < TimeSpan.FromMinutes(1)) throw new SettingsException("HrSaas__HolidaySourcesEvery is a time of a minute or more.");
        var known = new HolidayServiceSettings { FreshFor = settings.HolidayServiceFresh, Patience = settings.HolidayServicePatience };
        if (settings.HolidayService is not { } text) return known;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", Query: "", Fragment: "", UserInfo: "" }
            ? known with { Address = address } : throw new SettingsException("HrSaas__HolidayService is an http or https address without query and fragment, such as https://date.nager.at.");
    }
}
