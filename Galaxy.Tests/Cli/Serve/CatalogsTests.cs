using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>Catalogs that clients send, and what they might reach for.</summary>
public sealed class CatalogsTests(DoubtfulModel model) : IClassFixture<DoubtfulModel>
{
    private static Uri At(string path) => new(path, UriKind.Relative);

    [Fact]
    public async Task A_zip_is_classified_by_the_names_in_it()
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. Files(3)];

        JsonElement[] lines = await Send(served, ("sky.zip", Zip(files)));

        Assert.Equal("packed pictures", lines[0].GetProperty("catalog").GetString());
        Assert.Equal(3, lines[0].GetProperty("pictures").GetInt32());
        Assert.Equal(files.Select(file => ContentId.Of(file.Bytes)).Order(StringComparer.Ordinal), Ids(lines));
        Assert.All(lines.Skip(1), card => Assert.EndsWith(".png", card.GetProperty("name").GetString(), StringComparison.Ordinal));
        Assert.All(lines.Skip(1), card => Assert.DoesNotContain("served", card.GetRawText(), StringComparison.Ordinal));
        byte[] shown = await served.Client.GetByteArrayAsync(At($"api/pictures/{Ids(lines)[0]}"));
        Assert.NotEmpty(shown);
    }

    [Fact]
    public async Task Files_in_folders_are_one_catalog()
    {
        using ServedProgram served = new(model.Run);
        (string Name, byte[] Bytes)[] files = [.. Files(3), ("spiral/../../../up.png", Files(4)[3].Bytes), ("table.csv", "file,class\n/etc/passwd,a\n../x.png,b\n"u8.ToArray())];

        JsonElement[] lines = await Send(served, files);

        Assert.Equal(
            "table.csv: its classes are not used, the model gives its own; 2 pictures that it names are missing, the first is /etc/passwd.",
            lines[0].GetProperty("findings").EnumerateArray().Last().GetString());
        Assert.Equal(["0.png", "1.png", "2.png", "spiral/up.png"], lines.Skip(1).Select(card => card.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_table_reaches_nothing_beyond_the_catalog()
    {
        using ServedProgram served = new(model.Run);
        string secret = Path.Combine(served.Folder, "secret.png");
        await File.WriteAllBytesAsync(secret, Files(1)[0].Bytes);

        foreach (string named in (string[])[secret, "/etc/passwd", "../../secret.png", "file:///etc/passwd"])
        {
            using HttpResponseMessage answer = await Post(served, ("table.csv", Encoding.UTF8.GetBytes($"file,class\n{named},spiral\n")));
            string text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("\"class\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("served/", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_in_an_archive_lead_nowhere()
    {
        using ServedProgram served = new(model.Run);
        string secret = Path.Combine(served.Folder, "secret.png");
        await File.WriteAllBytesAsync(secret, Files(1)[0].Bytes);
        MemoryStream tar = new();
        await using (TarWriter writer = new(tar, TarEntryFormat.Pax, leaveOpen: true))
        {
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, "link.png") { LinkName = secret });
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.HardLink, "hard.png") { LinkName = secret });
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "../up.png") { DataStream = new MemoryStream(Files(2)[1].Bytes) });
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "good.png") { DataStream = new MemoryStream(Files(3)[2].Bytes) });
        }

        JsonElement[] lines = await Send(served, ("sky.tar", tar.ToArray()));

        Assert.Contains(ContentId.Of(Files(3)[2].Bytes), Ids(lines));
        Assert.DoesNotContain(ContentId.Of(Files(1)[0].Bytes), Ids(lines));
        Assert.Equal(["secret.png"], Directory.EnumerateFiles(served.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Pixels_of_an_array_have_the_identity_of_their_png()
    {
        using ServedProgram served = new(model.Run);

        JsonElement[] lines = await Send(served, ("images.npy", Npy(2, 40)));

        Assert.Equal(2, lines[0].GetProperty("pictures").GetInt32());
        foreach (string id in Ids(lines))
        {
            byte[] png = await served.Client.GetByteArrayAsync(At($"api/pictures/{id}"));
            Assert.Equal(id, ContentId.Of(png));
        }
    }

    [Theory]
    [InlineData("a", "a/b.png")]
    [InlineData("a/b.png", "a")]
    public async Task A_file_and_a_folder_of_one_name_are_one_problem(string first, string second)
    {
        using ServedProgram served = new(model.Run);

        using HttpResponseMessage answer = await Post(served, (first, [1]), (second, [1]));

        Assert.Equal($"{second}: another file or folder of this catalog has the same name. Rename one of them.", await answer.Detail());
        Assert.Empty(served.Error);
    }

    [Fact]
    public async Task A_compressed_tar_is_read_on_the_disk()
    {
        using ServedProgram served = new(model.Run);
        MemoryStream packed = new();
        await using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        await using (TarWriter writer = new(gzip))
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "good.png") { DataStream = new MemoryStream(Files(1)[0].Bytes) });

        JsonElement[] lines = await Send(served, ("sky.tar.gz", packed.ToArray()));

        Assert.Equal([ContentId.Of(Files(1)[0].Bytes)], Ids(lines));
    }

    [Fact]
    public async Task What_cannot_be_opened_beside_pictures_is_told_and_the_rest_goes_on()
    {
        using ServedProgram served = new(model.Run);

        JsonElement[] lines = await Send(served, Files(1)[0], ("sky.zip", [.. Zip(Files(1))[..60]]));

        Assert.Contains(lines[0].GetProperty("findings").EnumerateArray(), told => told.GetString()!.StartsWith("sky.zip: ", StringComparison.Ordinal));
        Assert.Equal([ContentId.Of(Files(1)[0].Bytes)], Ids(lines));
    }

    /// <summary>Requests whose answers wait in the server, each with more pictures than lines that it keeps.</summary>
    [Fact]
    public async Task Those_who_do_not_read_their_answers_keep_nobody_waiting()
    {
        using ServedProgram served = new(model.Run);
        byte[] form = await SentPictures.Form([("sky.zip", Zip([.. Enumerable.Range(0, 5000).Select(index => ($"{index}{new string('n', 100)}.jpg", "text"u8.ToArray()))]))])
            .ReadAsByteArrayAsync();
        byte[] head = Encoding.ASCII.GetBytes(
            $"POST /api/catalogs HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary={Encoding.ASCII.GetString(form)[2..38]}\r\n"
            + $"Content-Length: {form.Length}\r\n\r\n");
        Socket[] idle = [.. Enumerable.Range(0, 8).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 })];
        foreach (Socket socket in idle)
        {
            await socket.ConnectAsync(IPAddress.Loopback, served.Address.Port);
            await socket.SendAsync(head);
            await socket.SendAsync(form);
            Assert.Equal(1, await socket.ReceiveAsync(new byte[1]));
        }

        JsonElement[] cards = await served.Client.Cards(Files(3));

        Assert.Equal(3, cards.Length);
        Array.ForEach(idle, socket => socket.Dispose());
    }

    [Fact]
    public async Task What_is_no_catalog_is_one_problem_detail_and_leaves_nothing()
    {
        using ServedProgram served = new(model.Run);

        using HttpResponseMessage broken = await Post(served, ("sky.zip", [.. Zip(Files(1))[..60]]));
        using HttpResponseMessage same = await Post(served, ("a.png", [1]), ("/../a.png", [1]));
        using HttpResponseMessage text = await Post(served, ("readme.md", "text"u8.ToArray()), ("other.md", "text"u8.ToArray()));
        using HttpResponseMessage table = await Post(served, ("training.tsv", "GalaxyID\tClass1.1\n1\t0.5\n"u8.ToArray()));
        using HttpResponseMessage none = await Post(served);

        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        Assert.StartsWith("sky.zip: ", await broken.Detail(), StringComparison.Ordinal);
        Assert.Equal("/../a.png: another file or folder of this catalog has the same name. Rename one of them.", await same.Detail());
        Assert.StartsWith("Catalog: there is no .jpg", await text.Detail(), StringComparison.Ordinal);
        Assert.Equal(
            "training.tsv: it is a table of pictures, and the pictures have not come with it. Send the pictures; the table is not needed.",
            await table.Detail());
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
    }

    private (string Name, byte[] Bytes)[] Files(int count) =>
        [.. SentPictures.OfFolder(model.Sky).Take(count).Select((file, index) => ($"{index}.png", file.Bytes))];

    private static string[] Ids(JsonElement[] lines) =>
        [.. lines.Skip(1).Where(card => !card.TryGetProperty("problem", out _)).Select(card => card.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return zip.ToArray();
    }

    /// <summary>An array of unsigned bytes, [pictures, side, side, 3].</summary>
    private static byte[] Npy(int pictures, int side)
    {
        string head = $"{{'descr': '|u1', 'fortran_order': False, 'shape': ({pictures}, {side}, {side}, 3), }}";
        head = head.PadRight(117) + "\n";
        byte[] pixels = new byte[pictures * side * side * 3];
        new Random(1).NextBytes(pixels);
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)head.Length, 0, .. Encoding.ASCII.GetBytes(head), .. pixels];
    }

    private static async Task<HttpResponseMessage> Post(ServedProgram served, params (string Name, byte[] Bytes)[] files)
    {
        using MultipartFormDataContent form = SentPictures.Form(files);
        return await served.Client.PostAsync(At("api/catalogs"), form);
    }

    private static async Task<JsonElement[]> Send(ServedProgram served, params (string Name, byte[] Bytes)[] files)
    {
        using HttpResponseMessage answer = await Post(served, files);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return SentPictures.Lines(text);
    }
}
