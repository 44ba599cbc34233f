using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Pipeline.Inspections;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>Tables of a set of pictures.</summary>
internal static class InspectionSections
{
    private const int MostRows = 100;

    /// <summary>Pictures per class.</summary>
    public static ImmutableArray<XElement> Classes(DataInspection data) => data.Classes.IsEmpty ? [] :
    [
        HtmlTable.Of(
            "Readable pictures by class",
            ["class", "pictures", "share"],
            data.Classes.Zip(data.CountPerClass(), (name, count) => Row(name, count, data.Pictures.Length)),
            Row("all", data.Pictures.Length, data.Pictures.Length)),
    ];

    /// <summary>Sizes in pixels and bytes, brightness and contrast.</summary>
    public static ImmutableArray<XElement> Spreads(DataInspection data) => data.Pictures.IsEmpty ? [] :
    [
        new XElement("p", $"Width × height: {DataText.Sizes(data)}."),
        HtmlTable.Of(
            "How pictures differ",
            ["", "smallest", "5 % below", "median", "95 % below", "largest"],
            [
                Row("shorter side, pixels", data.Sides),
                Row("file, bytes", data.Bytes),
                Row("mean luma, of 255", data.Brightness),
                Row("deviation of the luma", data.Contrast),
            ]),
    ];

    /// <summary>Groups of the same sky.</summary>
    public static ImmutableArray<XElement> Same(DataInspection data) => data.Identical.IsEmpty && data.SameSky.IsEmpty ? [] :
    [
        new XElement("p", "A picture that is in a set twice may be learned from and tested on. Galaxy keeps identical ones in the same part; "
            + "of those that are only much alike, keep one."),
        HtmlTable.Of(
            "Groups",
            ["first picture", "also", "how", "classes"],
            data.Identical.Select(group => Row(data, group, "identical"))
                .Concat(data.SameSky.Select(group => Row(data, group, "same sky")))
                .Take(MostRows)),
        .. Rest(data.Identical.Length + data.SameSky.Length),
    ];

    /// <summary>What could not be read, and why.</summary>
    public static ImmutableArray<XElement> Unreadable(DataInspection data) => data.Unreadable.IsEmpty ? [] :
    [
        new XElement("ul", data.Unreadable.Take(MostRows).Select(problem => new XElement("li", $"{problem}"))),
        .. Rest(data.Unreadable.Length),
    ];

    private static ImmutableArray<XElement> Rest(int count) =>
        count > MostRows ? [Paragraph.Aside($"{Quantity.Count(count - MostRows)} more are in the output of --json.")] : [];

    private static ImmutableArray<string> Row(string name, int count, int all) =>
        [name, Quantity.Count(count), all == 0 ? Quantity.Nothing : Unbroken.Percent((double)count / all)];

    private static ImmutableArray<string> Row(string name, Spread? spread) => spread is null
        ? [name, .. Enumerable.Repeat(Quantity.Nothing, 5)]
        : [name, .. ((double[])[spread.Least, spread.Low, spread.Median, spread.High, spread.Most])
            .Select(value => Quantity.Count((long)Math.Round(value)))];

    private static ImmutableArray<string> Row(DataInspection data, ImmutableArray<int> group, string how) =>
    [
        data.Listed[group[0]].Name,
        DataText.Names(data, group[1..]),
        how,
        data.Classes.IsEmpty ? Quantity.Nothing : string.Join(", ", group.Select(index => data.Classes[data.Listed[index].Label]).Distinct()),
    ];
}
