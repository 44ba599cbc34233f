using System.Buffers.Binary;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Prepared;

/// <summary>What a file of prepared pictures says of one of them.</summary>
/// <param name="Source">What it was made from.</param>
/// <param name="Key">The key of what the network sees.</param>
/// <param name="WideKey">The key of all pixels.</param>
/// <param name="Side">Shorter side of the picture that it was made from; 0 if that is not known.</param>
/// <param name="Checksum">Of the pixels.</param>
/// <param name="FrameSide">Side of the frame that was found in that picture's light, negative if no galaxy was; 0 if it was not framed by it.</param>
internal readonly record struct PreparedRecord(SourceMark Source, ContentKey Key, ContentKey WideKey, int Side, uint Checksum, int FrameSide = 0)
{
    /// <summary>Bytes of a record in a file.</summary>
    public const int Bytes = 112;

    private const int WordBytes = 16;

    public static PreparedRecord Read(ReadOnlySpan<byte> bytes) => new(
        new SourceMark(Word(bytes, 0), Word(bytes, 1), bytes[6 * WordBytes] != 0),
        new ContentKey(Word(bytes, 2), Word(bytes, 3)),
        new ContentKey(Word(bytes, 4), Word(bytes, 5)),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[(6 * WordBytes + 4)..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[(6 * WordBytes + 8)..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[(6 * WordBytes + 12)..]));

    /// <summary>What was found in that picture's light.</summary>
    public FoundFrame? Frame => FrameSide == 0 ? null : new FoundFrame(Math.Abs(FrameSide), Side, FrameSide < 0);

    /// <summary>The same as <see cref="FrameSide"/>.</summary>
    public static int SideOf(FoundFrame? frame) => frame is not { } found ? 0 : found.IsFallback ? -found.Side : found.Side;

    public void Write(Span<byte> bytes)
    {
        Span<byte> rest = bytes;
        foreach (UInt128 word in (ReadOnlySpan<UInt128>)[Source.Stamp, Source.Content, Key.High, Key.Low, WideKey.High, WideKey.Low])
        {
            BinaryPrimitives.WriteUInt128LittleEndian(rest, word);
            rest = rest[WordBytes..];
        }

        bytes[6 * WordBytes] = Source.IsSettled ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[(6 * WordBytes + 4)..], Side);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[(6 * WordBytes + 8)..], Checksum);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[(6 * WordBytes + 12)..], FrameSide);
    }

    private static UInt128 Word(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadUInt128LittleEndian(bytes[(index * WordBytes)..]);
}
