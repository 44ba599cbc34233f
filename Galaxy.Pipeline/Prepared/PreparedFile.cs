using System.Collections.Immutable;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Prepared;

/// <summary>A file of prepared pictures, mapped into memory.</summary>
internal sealed class PreparedFile
{
    private readonly PreparedHead _head;
    private readonly PreparedSettings _settings;
    private readonly ReadOnlyMemory<byte> _bytes;

    private PreparedFile(string path, PreparedSettings settings, PreparedHead head, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        _settings = settings;
        _head = head;
        _bytes = bytes;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>What it says of its pictures.</summary>
    public ImmutableArray<PreparedRecord> Records => _head.Records;

    /// <summary>A file of a set; null if it is damaged, not whole, or not one.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="settings">The set.</param>
    /// <param name="window">Of a large set; null for others.</param>
    public static PreparedFile? Open(string path, PreparedSettings settings, MappedWindow? window)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return PreparedHead.Read(file, settings.Key) is { } head && head.PictureBytes == settings.PictureBytes
                ? new PreparedFile(path, settings, head, MappedFile.Open(path, window))
                : null;
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return null;
        }
    }

    /// <summary>Writes pictures as a file.</summary>
    public static void Write(Stream file, PreparedSettings settings, IReadOnlyList<PreparedPicture> pictures)
    {
        PreparedHead head = new(
            $"{settings}", settings.PictureBytes,
            [.. pictures.Select(picture => new PreparedRecord(
                picture.Source, picture.Key, picture.WideKey, picture.Side ?? 0, Checksum.Of(picture.Pixels.Pixels),
                PreparedRecord.SideOf(picture.Frame)))]);
        file.Write(head.ToBytes(settings.Key));
        foreach (PreparedPicture picture in pictures)
            file.Write(picture.Pixels.Pixels);
    }

    /// <summary>Whether a picture was found that is not as it was written.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether a picture's pixels are those that were written; if not, the file is damaged.</summary>
    public bool Check(int index)
    {
        bool isWhole = Checksum.Of(MappedFile.Read(Pixels(index))) == Records[index].Checksum;
        if (!isWhole)
            IsDamaged = true;
        return isWhole;
    }

    /// <summary>A picture over the file's memory.</summary>
    public PreparedPicture Picture(int index)
    {
        PreparedRecord record = Records[index];
        return new PreparedPicture(
            record.Source, Image.Over(_settings.Height, _settings.Width, Pixels(index)), record.Key, record.WideKey,
            record.Side == 0 ? null : record.Side, record.Frame);
    }

    private ReadOnlyMemory<byte> Pixels(int index) => _bytes.Slice(_head.Bytes + index * _head.PictureBytes, _head.PictureBytes);
}
