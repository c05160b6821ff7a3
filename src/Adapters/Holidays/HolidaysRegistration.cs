namespace HrSaas.Adapters.Holidays;

using HrSaas.Adapters.Holidays.Files;
using HrSaas.Adapters.Holidays.Packaged;
using HrSaas.Adapters.Holidays.Service;
using HrSaas.Application.Organization.Ports;
using Microsoft.Extensions.DependencyInjection;

public static class HolidaysRegistration
{
    /// <summary>The sources of holidays.</summary>
    public static IServiceCollection AddHrSaasHolidays(this IServiceCollection services, HolidayServiceSettings settings) => services
        .AddSingleton(new ServiceInquiry(settings))
        .AddSingleton<IPackagedCalendars>(PackagedHolidays.All)
        .AddSingleton<IHolidaySource>(PackagedHolidays.All)
        .AddSingleton<IHolidaySource, PublicServiceHolidays>()
        .AddSingleton<IHolidaySource, IcalendarHolidays>()
        .AddSingleton<IHolidaySource, JsonHolidays>();
}
