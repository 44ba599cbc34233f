using System.Runtime.InteropServices;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Loaded pictures as bytes, to be sent from one process to another of the same build.</summary>
internal static class PictureCodec
{
    /// <summary>Pictures, or why they could not be loaded.</summary>
    public static byte[] Write(ReadOnlySpan<Result<LabeledImage>> pictures)
    {
        using MemoryWriter writer = new();
        foreach (Result<LabeledImage> picture in pictures)
        {
            writer.Write(picture is Result<LabeledImage>.Ok);
            _ = picture.Match(image => Write(writer, image), problem => Write(writer, problem));
        }

        return writer.ToArray();
    }

    /// <summary>The same pictures.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="pictures">Receives as many as there were.</param>
    public static void Read(byte[] bytes, Span<Result<LabeledImage>> pictures)
    {
        using MemoryReader reader = new(bytes);
        foreach (ref Result<LabeledImage> picture in pictures)
        {
            picture = reader.ReadBoolean()
                ? Result.Ok(ReadPicture(reader))
                : reader.ReadProblem();
        }
    }

    private static Unit Write(BinaryWriter writer, Problem problem)
    {
        ProblemBytes.Write(writer, problem);
        return default;
    }

    private static Unit Write(BinaryWriter writer, LabeledImage picture)
    {
        Write(writer, picture.Image);
        writer.Write(picture.Label);
        writer.Write(picture.Name);
        Span<byte> key = stackalloc byte[32];
        picture.Key.Write(key);
        writer.Write(key);
        writer.Write(picture.Votes.Length);
        writer.Write(MemoryMarshal.AsBytes(picture.Votes.AsSpan()));
        writer.Write(picture.Side ?? -1);
        writer.Write(picture.Frame is not null);
        if (picture.Frame is { } frame)
        {
            writer.Write(frame.Side);
            writer.Write(frame.PictureSide);
            writer.Write(frame.IsFallback);
        }

        writer.Write(picture.Wide is not null);
        if (picture.Wide is { } wide)
            Write(writer, wide);
        return default;
    }

    private static void Write(BinaryWriter writer, Image image)
    {
        writer.Write(image.Height);
        writer.Write(image.Width);
        for (int row = 0; row < image.Height; row++)
            writer.Write(image.Row(row));
    }

    private static LabeledImage ReadPicture(BinaryReader reader)
    {
        LabeledImage picture = new(ReadImage(reader), reader.ReadUInt16(), reader.ReadString(), ContentKey.Read(reader.ReadBytes(32)));
        float[] votes = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(votes.AsSpan()));
        int side = reader.ReadInt32();
        return picture with
        {
            Votes = ImmutableCollectionsMarshal.AsImmutableArray(votes),
            Side = side < 0 ? null : side,
            Frame = reader.ReadBoolean() ? new FoundFrame(reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean()) : null,
            Wide = reader.ReadBoolean() ? ReadImage(reader) : null,
        };
    }

    private static Image ReadImage(BinaryReader reader)
    {
        (int height, int width) = (reader.ReadInt32(), reader.ReadInt32());
        return Image.Own(height, width, reader.ReadBytes(height * width * Image.Channels));
    }
}
