namespace HrSaas.Contracts.Streams;

using System.Net.Sockets;
using Npgsql;

/// <summary>
/// Stands between a host and PostgreSQL on a socket of its own, and loses what a network may lose, exactly when a test says so:
/// the next request on the connection that appends, or the answer to it; or it delivers the request late, when its sender has given up on it.
/// </summary>
public sealed class SocketProxy : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hrp").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _server;
    private readonly TaskCompletionSource _release = new();
    private readonly TaskCompletionSource<byte[]> _lateAnswer = new();
    private volatile Loss _next = Loss.None;

    private enum Loss { None, Request, Answer, Late }

    public SocketProxy(string owner)
    {
        var to = new NpgsqlConnectionStringBuilder(owner);
        _server = Path.Combine(to.Host!, $".s.PGSQL.{to.Port}");
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, $".s.PGSQL.{to.Port}")));
        _listener.Listen();
        Connection = new NpgsqlConnectionStringBuilder(owner) { Host = _folder }.ConnectionString;
        _ = Accept();
    }

    public string Connection { get; }

    public void LoseNextRequest() => _next = Loss.Request;

    public void LoseNextAnswer() => _next = Loss.Answer;

    public void DelayNextRequest() => _next = Loss.Late;

    /// <summary>Delivers the delayed request now; gives the server's answer to it.</summary>
    public Task<byte[]> DeliverDelayed()
    {
        _release.SetResult();
        return _lateAnswer.Task;
    }

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Relay(await _listener.AcceptAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Relay(Socket client)
    {
        var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await server.ConnectAsync(new UnixDomainSocketEndPoint(_server));
        var back = Pump(server, client);
        var appends = false;
        var buffer = new byte[1 << 20];
        try
        {
            while (await client.ReceiveAsync(buffer) is var n and > 0)
            {
                var request = buffer.AsMemory(0, n).ToArray();
                appends |= request.AsSpan().IndexOf("begin_append"u8) >= 0;
                var loss = appends ? _next : Loss.None;
                if (loss != Loss.None) _next = Loss.None;
                if (loss == Loss.Request) break;
                if (loss == Loss.None)
                {
                    await server.SendAsync(request);
                    continue;
                }
                back.Stop();
                if (loss == Loss.Late)
                {
                    client.Dispose();
                    await _release.Task;
                }
                await server.SendAsync(request);
                // The server's answer tells that it is done with the request; nobody else hears it.
                var answer = new byte[1 << 16];
                var length = await back.Answer(answer);
                _lateAnswer.TrySetResult(answer[..length]);
                break;
            }
        }
        catch (SocketException)
        {
            // Either side has gone.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
        }
    }

    private static Backflow Pump(Socket server, Socket client)
    {
        var flow = new Backflow();
        _ = Task.Run(async () =>
        {
            var buffer = new byte[1 << 16];
            try
            {
                while (await server.ReceiveAsync(buffer) is var n and > 0)
                {
                    if (flow.IsStopped) flow.Take(buffer.AsSpan(0, n));
                    else await client.SendAsync(buffer.AsMemory(0, n));
                }
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                flow.Take([]);
            }
        });
        return flow;
    }

    private sealed class Backflow
    {
        private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public volatile bool IsStopped;

        public void Stop() => IsStopped = true;

        public void Take(ReadOnlySpan<byte> answer) => _answer.TrySetResult(answer.ToArray());

        public async Task<int> Answer(byte[] into)
        {
            var bytes = await _answer.Task;
            bytes.CopyTo(into, 0);
            return bytes.Length;
        }
    }
}
