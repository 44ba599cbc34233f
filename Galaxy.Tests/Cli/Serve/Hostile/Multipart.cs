using System.Net.Http.Headers;
using System.Text;

namespace Galaxy.Tests.Cli.Serve.Hostile;

/// <summary>Bodies of files as browsers send them, with names that no client library would let pass.</summary>
internal static class Multipart
{
    public const string Type = $"multipart/form-data; boundary={Boundary}";

    private const string Boundary = "galaxy-tests";

    public static ByteArrayContent Of(params IEnumerable<(string Name, byte[] File)> files)
    {
        ByteArrayContent content = new(Bytes(files));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(Type);
        return content;
    }

    public static byte[] Bytes(params IEnumerable<(string Name, byte[] File)> files) =>
        [.. files.SelectMany(file => (byte[])[.. Head(file.Name), .. file.File, .. "\r\n"u8]), .. Encoding.ASCII.GetBytes($"--{Boundary}--\r\n")];

    public static byte[] Head(string name) => Encoding.UTF8.GetBytes(
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n");
}
