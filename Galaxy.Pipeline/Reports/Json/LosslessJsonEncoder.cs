using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>
/// Escapes what JSON requires and what <see cref="ShownText"/> would replace, so that a terminal can show the text and a program still reads
/// the exact names.
/// </summary>
internal sealed unsafe class LosslessJsonEncoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    private LosslessJsonEncoder() { }

    public static LosslessJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => Relaxed.WillEncode(unicodeScalar) || IsUnseen(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        ReadOnlySpan<char> rest = new(text, textLength);
        for (int index = 0; index < textLength;)
        {
            OperationStatus status = Rune.DecodeFromUtf16(rest[index..], out Rune rune, out int length);
            if (status != OperationStatus.Done || WillEncode(rune.Value))
                return index;
            index += length;
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (Relaxed.WillEncode(unicodeScalar) || !IsUnseen(unicodeScalar))
            return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        return new Span<char>(buffer, bufferLength).TryWrite($"\\u{unicodeScalar:X4}", out numberOfCharactersWritten);
    }

    /// <summary>Everything beyond the first plane is escaped already.</summary>
    private static bool IsUnseen(int unicodeScalar) => Rune.IsValid(unicodeScalar) && ShownText.IsUnseen(new Rune(unicodeScalar));
}
