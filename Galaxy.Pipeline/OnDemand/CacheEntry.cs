using System.Security.Cryptography;
using System.Text;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>A compiled network as a file: a line that says what it is, the digest of all that follows, the network's name, the assembly.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Assembly">What was compiled.</param>
internal sealed record CacheEntry(string Network, byte[] Assembly)
{
    private const string Format = "galaxy network 1";
    private const byte LineEnd = (byte)'\n';

    public byte[] ToBytes()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Network), LineEnd, .. Assembly];
        return [.. Encoding.UTF8.GetBytes($"{Format}\n{Digest(content)}\n"), .. content];
    }

    /// <summary>The entry; null if it is damaged.</summary>
    public static CacheEntry? Read(ReadOnlySpan<byte> file)
    {
        string head = Encoding.UTF8.GetString(Line(file, out ReadOnlySpan<byte> afterHead));
        string digest = Encoding.UTF8.GetString(Line(afterHead, out ReadOnlySpan<byte> content));
        if (head != Format || digest != Digest(content))
            return null;
        string network = Encoding.UTF8.GetString(Line(content, out ReadOnlySpan<byte> assembly));
        return new CacheEntry(network, assembly.ToArray());
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> rest)
    {
        int end = bytes.IndexOf(LineEnd);
        rest = end < 0 ? [] : bytes[(end + 1)..];
        return end < 0 ? bytes : bytes[..end];
    }

    private static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
