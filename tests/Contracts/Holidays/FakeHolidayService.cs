namespace HrSaas.Contracts.Holidays;

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>A public service for holidays on a real server, which does as it is told.</summary>
internal sealed class FakeHolidayService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private FakeHolidayService(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>How often it was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public Func<HttpContext, Task> Answer { get; set; } = Good;

    public static async Task<FakeHolidayService> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var service = new FakeHolidayService(app);
        app.Run(async http =>
        {
            Interlocked.Increment(ref service._asked);
            await service.Answer(http);
        });
        await app.StartAsync();
        return service;
    }

    /// <summary>Germany as it would be told; no other country.</summary>
    public static Task Good(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/');
        if (path is not ["", "api", "v3", "PublicHolidays", var year, "DE"])
        {
            http.Response.StatusCode = path is [.., "FR"] ? 204 : 404;
            return Task.CompletedTask;
        }
        return Says(http, $$"""
            [{"date":"{{year}}-01-01","localName":"Neujahr","name":"New Year's Day","countryCode":"DE","fixed":true,"global":true,"counties":null,"launchYear":null,"types":["Public"]},
             {"date":"{{year}}-03-08","localName":"Internationaler Frauentag","name":"International Women's Day","countryCode":"DE","fixed":true,"global":false,"counties":["DE-BE","DE-MV"],"launchYear":null,"types":["Public"]},
             {"date":"{{year}}-08-15","localName":"Mariä Himmelfahrt","name":"Assumption Day","countryCode":"DE","fixed":true,"global":false,"counties":["DE-SL"],"launchYear":null,"types":["Public"]},
             {"date":"{{year}}-09-01","localName":"Schulanfang","name":"School","countryCode":"DE","fixed":true,"global":true,"counties":null,"launchYear":null,"types":["School"]},
             {"date":"{{year}}-12-24","localName":"Heiliger Abend","name":"Christmas Eve","countryCode":"DE","fixed":true,"global":true,"counties":null,"launchYear":null,"types":["Bank","Optional"]}]
            """);
    }

    public static Task Says(HttpContext http, string body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body);
    }

    public static Task Fails(HttpContext http)
    {
        http.Response.StatusCode = 500;
        return Task.CompletedTask;
    }

    /// <summary>Says nothing until whoever asked has gone.</summary>
    public static async Task Sleeps(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        await using var registered = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
