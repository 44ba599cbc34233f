using System.Text;

namespace Galaxy.Tests.Fuzzing.Mutations;

/// <summary>What files of a format are made of.</summary>
internal static class FormatWords
{
    public static byte[][] Jpeg => Of(
        "\xFF\xD8", "\xFF\xC0", "\xFF\xC2", "\xFF\xC4", "\xFF\xDA", "\xFF\xDB", "\xFF\xDD", "\xFF\xD9", "\xFF\xD0", "\xFF\x00", "Exif\0\0II*\0");

    public static byte[][] Png => Of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "eXIf", "II*\0\x08\0\0\0");

    public static byte[][] Bmp => Of("BM", "\x0C\0\0\0", "\x28\0\0\0", "\x40\0\0\0", "\x7C\0\0\0", "\0\0", "\0\x01", "\0\x02\xFF\xFF", "\xFF\x01");

    public static byte[][] Gif => Of("GIF87a", "GIF89a", "\x21\xF9\x04", "\x21\xFE", "\x21\xFF\x0BNETSCAPE2.0", "\x2C\0\0\0\0", "\x3B", "\0");

    public static byte[][] Webp => Of("RIFF", "WEBP", "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "EXIF", "ICCP", "\x9D\x01\x2A", "\x2F");

    public static byte[][] Fits => Of(
        "SIMPLE  =", "BITPIX  =", "NAXIS   =", "NAXIS1  =", "NAXIS2  =", "END     ", "XTENSION=", "ZIMAGE  =", "ZCMPTYPE=", "ZTILE1  =", "PCOUNT  =",
        "GCOUNT  =", "TFIELDS =", "BZERO   =", "BSCALE  =", "BLANK   =", "-64", "2147483647", "-1", "0", "1E999", "'RICE_1'", "'GZIP_2'", "'1PB(9)'");

    public static byte[][] Csv => Of(
        ",", "\n", "\r\n", "\"", "\"\"", "\0", "NaN", "1e999", "-", "1.png", "<<<<<<< HEAD", "\xEF\xBB\xBF", ";", "\t", "label", "file");

    public static byte[][] Zip => Of(
        "PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "PK\x06\x06", "PK\x06\x07", "PK\x07\x08", "../", "/", "\x01\0", "\x08\0");

    public static byte[][] Tar => Of(
        "ustar\0", "../secret.png", "/secret.png", "x", "g", "L", "K", "2", "1", "5", "S", "77777777777", "\x80\xFF", "00000000000",
        "30 path=../secret.png\n");

    public static byte[][] Npy => Of(
        "\x93NUMPY\x01\0", "{'descr': '|u1', ", "'fortran_order': True, ", "'shape': (",
        "4294967296, ", "-1, ", "'<f4'", "'>f8'", "'|O'", "'<U9'", ")}\n", "(,)");

    public static byte[][] Hdf5 => Of(
        "\x89HDF\r\n\x1A\n", "TREE", "HEAP", "SNOD", "OHDR", "FRHP", "FSHD", "BTHD", "OCHK", "GCOL", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");

    public static byte[][] Parquet => Of("PAR1", "PARE", "\x15\0", "\x19\x1C", "\x26\xFF\xFF\xFF\xFF\x0F", "\x2C", "\x18\xFF\xFF\xFF\x7F", "\0");

    private static byte[][] Of(params ReadOnlySpan<string> words) => [.. words.ToArray().Select(Encoding.Latin1.GetBytes)];
}
