namespace HrSaas.Adapters.Postgres.Subscriptions;

using Npgsql;
using NpgsqlTypes;

/// <summary>Parameters with their PostgreSQL types, and moments as they are read.</summary>
internal static class Sql
{
    public static NpgsqlParameter<string> Text(string value) => Of(value, NpgsqlDbType.Text);
    public static NpgsqlParameter<Guid> Uuid(Guid value) => Of(value, NpgsqlDbType.Uuid);
    public static NpgsqlParameter<int> Int(int value) => Of(value, NpgsqlDbType.Integer);
    public static NpgsqlParameter<bool> Bool(bool value) => Of(value, NpgsqlDbType.Boolean);
    public static NpgsqlParameter<long> Bigint(long value) => Of(value, NpgsqlDbType.Bigint);
    public static NpgsqlParameter<TimeSpan> Interval(TimeSpan value) => Of(value, NpgsqlDbType.Interval);
    public static NpgsqlParameter<DateTime> Moment(DateTimeOffset value) => Of(value.UtcDateTime, NpgsqlDbType.TimestampTz);
    public static NpgsqlParameter<DateOnly> Day(DateOnly value) => Of(value, NpgsqlDbType.Date);

    public static NpgsqlParameter Optional(Guid? value) => Null(value, NpgsqlDbType.Uuid);
    public static NpgsqlParameter Optional(string? value) => Null(value, NpgsqlDbType.Text);
    public static NpgsqlParameter Optional(DateTimeOffset? value) => Null(value?.UtcDateTime, NpgsqlDbType.TimestampTz);

    public static NpgsqlParameter<IList<T>> Array<T>(IList<T> values, NpgsqlDbType element) => Of(values, NpgsqlDbType.Array | element);
    public static NpgsqlParameter<IList<Guid>> Uuids(IList<Guid> values) => Array(values, NpgsqlDbType.Uuid);
    public static NpgsqlParameter<IList<long>> Bigints(IList<long> values) => Array(values, NpgsqlDbType.Bigint);
    public static NpgsqlParameter<IList<int>> Ints(IList<int> values) => Array(values, NpgsqlDbType.Integer);
    public static NpgsqlParameter<IList<DateOnly>> Days(IList<DateOnly> values) => Array(values, NpgsqlDbType.Date);
    public static NpgsqlParameter<IList<DateTime>> Moments(IList<DateTime> values) => Array(values, NpgsqlDbType.TimestampTz);
    public static NpgsqlParameter<IList<string>> Texts(IList<string> values) => Array(values, NpgsqlDbType.Text);

    /// <summary>Stored names as a constant in a statement. They are ours: lower-case letters, digits, dots and hyphens.</summary>
    public static string Literal(IEnumerable<string> names) => $"'{{{string.Join(',', names)}}}'::text[]";

    public static DateTimeOffset ReadMoment(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);

    public static TId? ReadId<TId>(NpgsqlDataReader reader, int column) where TId : struct, Domain.Kernel.IId<TId> =>
        reader.IsDBNull(column) ? null : TId.From(reader.GetGuid(column));

    private static NpgsqlParameter<T> Of<T>(T value, NpgsqlDbType type) => new() { TypedValue = value, NpgsqlDbType = type };

    private static NpgsqlParameter Null(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
