namespace HrSaas.Adapters.Host.Demo;

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Ids that come out the same on every start, so that a demo that was loaded halfway is completed and never doubled.</summary>
internal sealed class DemoIds(TenantId tenant)
{
    private static readonly long Beginning = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private readonly Dictionary<string, Guid> _made = [];

    /// <summary>In the shape of a UUIDv7, ordered by when each was first asked for.</summary>
    public TId Of<TId>(string name) where TId : struct, IId<TId>
    {
        var what = $"{typeof(TId).Name} {name}";
        if (!_made.TryGetValue(what, out var id)) _made.Add(what, id = Make(what));
        return TId.From(id);
    }

    public CommandKey KeyOf(string step) => new(new(Hash($"key {step}")), new(Hash($"body {step}")));

    private Guid Make(string what)
    {
        var bytes = Hash(what);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((Beginning + _made.Count) << 16) | 0x7000 | (uint)(bytes[6] & 0x0F) << 8 | bytes[7]);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }

    private byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant} {name}"))[..16];
}
