using System.Text;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>
/// A compiled network as a file: a line that says what it is, the digest of its key and all that follows, the network's name, the assembly.
/// </summary>
/// <param name="Network">The network's name.</param>
/// <param name="Assembly">What was compiled.</param>
internal sealed record CacheEntry(string Network, byte[] Assembly)
{
    private const string Format = "galaxy network 2";
    private const byte LineEnd = (byte)'\n';

    /// <summary>The file.</summary>
    /// <param name="key">What it is kept under.</param>
    public byte[] ToBytes(string key)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Network), LineEnd, .. Assembly];
        return [.. Encoding.UTF8.GetBytes($"{Format}\n{Digest(key, content)}\n"), .. content];
    }

    /// <summary>The entry; null if it is damaged, or was kept under another key.</summary>
    public static CacheEntry? Read(string key, ReadOnlySpan<byte> file)
    {
        string head = Encoding.UTF8.GetString(Line(file, out ReadOnlySpan<byte> afterHead));
        string digest = Encoding.UTF8.GetString(Line(afterHead, out ReadOnlySpan<byte> content));
        if (head != Format || digest != Digest(key, content))
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

    private static string Digest(string key, ReadOnlySpan<byte> content) =>
        Sha256Text.Of([.. Encoding.UTF8.GetBytes(key), LineEnd, .. content]);
}
