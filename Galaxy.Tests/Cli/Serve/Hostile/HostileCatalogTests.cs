using System.Formats.Tar;
using System.Net;
using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Fuzzing;
using Galaxy.Tests.Fuzzing.Forms;

namespace Galaxy.Tests.Cli.Serve.Hostile;

/// <summary>Damaged tables, archives and arrays, and such that lead out of their folder: opened or refused with a problem.</summary>
public sealed class HostileCatalogTests(ServedGalaxies served) : IClassFixture<ServedGalaxies>
{
    private const int Inputs = 12;

    private static IEnumerable<FuzzForm> All => [.. CatalogForms.All, .. ArrayForms.All];

    public static TheoryData<string> Forms => [.. All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Hostile_catalogs_are_read_or_refused(string name)
    {
        FuzzForm form = All.Single(form => form.Name == name);
        for (int number = 0; number < Inputs; number++)
            await Open(("hostile" + form.Ending, form.Mutate(form.Seeds, new Random(number))), ("1.png", ServedGalaxies.Good));
        served.AssertUnharmed();
    }

    /// <summary>A table of a client names files of this machine.</summary>
    [Fact]
    public async Task Tables_lead_nowhere()
    {
        string upwards = string.Concat(Enumerable.Repeat("../", 20)) + served.SecretPath[1..];
        string[] paths = [served.SecretPath, upwards, $"file://{served.SecretPath}", "/dev/zero", "/proc/self/environ", "a/../../secret.png"];
        foreach (string path in paths)
        {
            byte[] table = Encoding.UTF8.GetBytes($"file,label\n1.png,spiral\n{path},edge-on\n");
            JsonElement[] lines = await Open(("catalog.csv", table), ("1.png", ServedGalaxies.Good));
            JsonElement card = Assert.Single(lines, line => line.TryGetProperty("class", out _));
            Assert.Equal(ContentId.Of(ServedGalaxies.Good), card.GetProperty("id").GetString());
        }

        served.AssertUnharmed();
    }

    /// <summary>Of an archive, only what it holds is read.</summary>
    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public async Task Links_lead_nowhere(TarEntryType kind)
    {
        using MemoryStream file = new();
        using (TarWriter tar = new(file, leaveOpen: true))
        {
            tar.WriteEntry(new UstarTarEntry(kind, "spiral/1.png") { LinkName = Path.GetFileName(served.SecretPath) });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "spiral/2.jpg") { DataStream = new MemoryStream(ServedGalaxies.Good) });
        }

        JsonElement[] lines = await Open(("links.tar", file.ToArray()));

        Assert.Single(lines, line => line.TryGetProperty("class", out _));
        served.AssertUnharmed();
    }

    /// <summary>HDF5 files whose pictures are in other files.</summary>
    [Theory]
    [InlineData("external_link.h5")]
    [InlineData("external_group.h5")]
    [InlineData("external_links.h5")]
    [InlineData("elsewhere.h5")]
    [InlineData("raw_elsewhere.h5")]
    public async Task Links_of_arrays_lead_nowhere(string name)
    {
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Catalogs", "Arrays", "Fixtures", name));

        Assert.DoesNotContain(await Open((name, file)), line => line.TryGetProperty("class", out _));
        served.AssertUnharmed();
    }

    private async Task<JsonElement[]> Open(params (string Name, byte[] File)[] files)
    {
        (HttpStatusCode status, JsonElement[] lines) = await served.Post("api/catalogs", files);
        if (status != HttpStatusCode.OK)
        {
            Assert.InRange((int)status, 400, 499);
            Assert.EndsWith(".", Assert.Single(lines).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        return lines;
    }
}
