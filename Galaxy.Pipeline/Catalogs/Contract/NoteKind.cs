namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>What can be wrong with a row of a table or with a picture that has none.</summary>
/// <param name="One">In words.</param>
/// <param name="Many">The plural.</param>
internal sealed record NoteKind(string One, string Many)
{
    /// <summary>What was done about it.</summary>
    public string Outcome { get; init; } = "left out";

    public static NoteKind Damaged { get; } = new("row with too few or too many fields", "rows with too few or too many fields");

    public static NoteKind NotUtf8 { get; } = new(
        "row whose text is not UTF-8 (save the table as UTF-8: iconv -f latin1 -t utf-8)",
        "rows whose text is not UTF-8 (save the table as UTF-8: iconv -f latin1 -t utf-8)");

    public static NoteKind NotWideText { get; } = new(
        "row whose text is damaged UTF-16 or UTF-32 (save the table again, as UTF-8)",
        "rows whose text is damaged UTF-16 or UTF-32 (save the table again, as UTF-8)");

    public static NoteKind NotNumber { get; } = new("row with text in place of a number", "rows with text in place of a number");

    public static NoteKind NoName { get; } = new("row that names no picture", "rows that name no picture");

    public static NoteKind NoLabel { get; } = new("row without a class", "rows without a class");

    public static NoteKind NoVotes { get; } = new("row without votes", "rows without votes");

    public static NoteKind Twice { get; } = new("row of an id or a picture that has one already", "rows of ids or pictures that have one already");

    public static NoteKind SameId { get; } =
        new("row with the id of an earlier row", "rows with ids of earlier rows") { Outcome = "kept" };

    public static NoteKind NoPicture { get; } = new("row without a picture", "rows without a picture");

    public static NoteKind Ambiguous { get; } = new("row that fits several pictures", "rows that fit several pictures");

    public static NoteKind NoRow { get; } = new("picture without a row", "pictures without a row");
}
