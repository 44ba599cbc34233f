namespace Galaxy.Pipeline.Imaging.Foreign;

/// <summary>The first picture of a WebP (RFC 9649).</summary>
internal static class WebpStill
{
    private const int FrameHeaderBytes = 16;
    private const byte AlphaFlag = 0x10;
    private const byte ExifFlag = 0x08;
    private const int PackingMask = 3;
    private const int Packed = 1;

    /// <exception cref="ImageFormatException">There is no whole first picture.</exception>
    public static StillPicture Of(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> chunks = file[12..];
        ReadOnlySpan<byte> frame = RiffChunk.Find(chunks, "ANMF"u8);
        StillPicture still = frame.IsEmpty ? Still(chunks) : FirstFrame(RiffChunk.Find(chunks, "VP8X"u8), frame);
        ReadOnlySpan<byte> exif = RiffChunk.Find(chunks, "EXIF"u8);
        bool isCut = LittleEndian.UInt32(file[4..]) > (uint)file.Length - 8;
        if (isCut && exif.IsEmpty && RiffChunk.Find(chunks, "VP8X"u8) is [var flags, ..] && (flags & ExifFlag) != 0)
            throw new ImageFormatException("it ends early, so it does not say which side is up");
        return still with { Orientation = Orientation(exif) };
    }

    private static StillPicture FirstFrame(ReadOnlySpan<byte> header, ReadOnlySpan<byte> frame)
    {
        if (header.Length < 10 || frame.Length < FrameHeaderBytes)
            throw Damaged();
        (int height, int width) = (1 + LittleEndian.UInt24(header[7..]), 1 + LittleEndian.UInt24(header[4..]));
        Canvas canvas = new(height, width, 2 * LittleEndian.UInt24(frame[3..]), 2 * LittleEndian.UInt24(frame));
        ImageLimits.Check(height, width);
        return Still(frame[FrameHeaderBytes..]) with { Canvas = canvas };
    }

    private static StillPicture Still(ReadOnlySpan<byte> chunks)
    {
        ReadOnlySpan<byte> lossless = RiffChunk.Find(chunks, "VP8L"u8);
        if (!lossless.IsEmpty)
        {
            LosslessTables.CheckPicture(lossless);
            return Riff(RiffChunk.Write("VP8L"u8, lossless));
        }

        ReadOnlySpan<byte> lossy = RiffChunk.Find(chunks, "VP8 "u8);
        if (lossy.IsEmpty)
            throw new ImageFormatException("it ends before its first picture does");
        byte[] picture = RiffChunk.Write("VP8 "u8, lossy);
        ReadOnlySpan<byte> alpha = RiffChunk.Find(chunks, "ALPH"u8);
        return alpha.IsEmpty ? Riff(picture) : Riff([.. ExtendedHeader(lossy, alpha), .. RiffChunk.Write("ALPH"u8, alpha), .. picture]);
    }

    private static byte[] ExtendedHeader(ReadOnlySpan<byte> lossy, ReadOnlySpan<byte> alpha)
    {
        if (lossy.Length < 10)
            throw Damaged();
        int width = LittleEndian.UInt16(lossy[6..]) & 0x3FFF;
        int height = LittleEndian.UInt16(lossy[8..]) & 0x3FFF;
        ImageLimits.Check(height, width);
        if ((alpha[0] & PackingMask) == Packed)
            LosslessTables.CheckStream(alpha[1..], height, width);
        return RiffChunk.Write("VP8X"u8, [AlphaFlag, 0, 0, 0, .. LittleEndian.UInt24(width - 1), .. LittleEndian.UInt24(height - 1)]);
    }

    private static StillPicture Riff(byte[] chunks) => new(RiffChunk.Write("RIFF"u8, [.. "WEBP"u8, .. chunks]), LibraryFormat.Webp);

    private static int Orientation(ReadOnlySpan<byte> exif) =>
        Imaging.Orientation.FromExif(exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif);

    private static ImageFormatException Damaged() => new("its header is damaged");
}
