using System.Text;
using Galaxy.Pipeline.Imaging.Fits;
using Galaxy.Pipeline.Imaging.Fits.Units;

namespace Galaxy.Tests.Imaging.Fits;

/// <summary>Bands have their place by their wavelengths, whatever a survey calls them.</summary>
public sealed class BandWaveTests
{
    [Theory]
    [InlineData("FUV NUV u b g v r i z y j h k")]
    [InlineData("F218W F336W F435W F606W F814W F850LP F098M F105W F125W F160W")]
    [InlineData("F070W F090W F115W F150W2 F200W F277W F356W F444W F1000W")]
    [InlineData("GALEX-FUV galex_nuv SDSS-g HSC-R")]
    [InlineData("ACS/F435W WFC3_UVIS_F606W r' F814W")]
    public void Names_are_in_the_order_of_their_waves(string names)
    {
        string[] bands = names.Split(' ');

        Assert.Equal(bands, bands.Reverse().OrderBy(band => BandWave.Of(band)));
        Assert.All(bands, band => Assert.NotNull(BandWave.Of(band)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("clear")]
    [InlineData("F606")]
    [InlineData("F12345W")]
    [InlineData("g-r")]
    [InlineData("NUV/u")]
    public void Other_names_say_none(string name) => Assert.Null(BandWave.Of(name));

    [Theory]
    [InlineData("F435W", "F606W", "F814W", "2 1 0")]
    [InlineData("F160W", "F606W", "F814W", "0 2 1")]
    [InlineData("one", "two", "three", "0 1 2")]
    public void Planes_are_ordered_by_the_names_in_the_header(string first, string second, string third, string order)
    {
        string cards = string.Concat(((string[])[$"FILTER1 = '{first}'", $"FILTER2 = '{second}'", $"FILTER3 = '{third}'", "END"]).Select(card => card.PadRight(80)));
        FitsHeader header = FitsHeader.Read(Encoding.ASCII.GetBytes(cards));

        Assert.Equal(order, string.Join(' ', BandOrder.Of(header, header)));
    }
}
