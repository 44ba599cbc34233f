using System.Collections.Immutable;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Parquet;
using Parquet.Schema;

namespace Galaxy.Pipeline.Catalogs.Parquet;

/// <summary>An open Parquet file, perhaps one of several that hold a set together. Several threads may read it at once.</summary>
internal sealed class ShardFile : IDisposable
{
    private readonly StoredBytes _bytes;
    private readonly ReaderPool<ShardReader> _readers;

    /// <exception cref="IOException">It cannot be read; the library throws other exceptions, too.</exception>
    public ShardFile(string path)
    {
        Name = Path.GetFileName(path);
        Stamp = ContentStamp.Of(path);
        _bytes = StoredBytes.Open(path);
        _readers = new ReaderPool<ShardReader>(() => new ShardReader(_bytes));
    }

    /// <summary>The file's name, for messages and the names of pictures.</summary>
    public string Name { get; }

    public ContentStamp? Stamp { get; }

    /// <summary>What the file says of itself.</summary>
    public Result<ShardSchema> Schema() => LibraryReading.Try(Name, () => _readers.Use(reader => ShardSchema.Of(reader.Reader)));

    /// <summary>A column of a row group.</summary>
    /// <param name="group">Which row group.</param>
    /// <param name="column">Its path, as <see cref="ShardSchema"/> has it.</param>
    /// <param name="read">Reads it.</param>
    public Result<T> Read<T>(int group, string column, Func<ParquetRowGroupReader, DataField, T> read) =>
        LibraryReading.Try(Name, () => _readers.Use(reader =>
        {
            reader.Allow();
            DataField field = reader.Reader.Schema.DataFields.First(field => ShardSchema.PathOf(field) == column);
            using ParquetRowGroupReader rows = reader.Reader.OpenRowGroupReader(group);
            reader.Check(rows, field);
            return read(rows, field);
        }));

    public void Dispose()
    {
        _readers.Dispose();
        _bytes.Dispose();
    }
}
