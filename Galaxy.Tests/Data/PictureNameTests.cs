using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class PictureNameTests
{
    [Theory]
    [InlineData("a/1.jpg", "1", true)]
    [InlineData("M 51.FITS", "M 51", true)]
    [InlineData("ngc.1.fits.gz", "ngc.1", true)]
    [InlineData("ngc.1.fits.fz", "ngc.1", true)]
    [InlineData("J0004+02.fz", "J0004+02", true)]
    [InlineData("table.csv.gz", "table.csv.gz", false)]
    [InlineData("1.jpg.gz", "1.jpg.gz", false)]
    [InlineData("a.1/README", "README", false)]
    public void Compressed_files_have_two_endings(string path, string stem, bool isRead)
    {
        Assert.Equal(stem, PictureName.WithoutEnding(Path.GetFileName(path)));
        Assert.Equal(isRead, PictureName.IsRead(path));
    }
}
