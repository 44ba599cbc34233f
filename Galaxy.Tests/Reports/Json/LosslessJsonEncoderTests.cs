using System.Text;
using System.Text.Json;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Tests.Reports.Json;

public sealed class LosslessJsonEncoderTests
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = LosslessJsonEncoder.Instance };

    [Fact]
    public void Every_character_comes_back_and_none_is_unseen()
    {
        string all = string.Concat(Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value)));
        string json = JsonSerializer.Serialize(all, Options);
        Assert.True(JsonSerializer.Deserialize<string>(json) == all);
        Assert.DoesNotContain(json.EnumerateRunes(), ShownText.IsUnseen);
    }

    [Fact]
    public void Letters_are_readable_and_controls_are_codes() =>
        Assert.Equal("\"é<銀>\\u001B\\u202E\\u200B\"", JsonSerializer.Serialize("é<銀>\u001b\u202e\u200b", Options));
}
