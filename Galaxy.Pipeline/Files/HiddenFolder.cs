namespace Galaxy.Pipeline.Files;

/// <summary>Texts for people who need not know where a folder is.</summary>
internal static class HiddenFolder
{
    /// <summary>A text in which paths begin below a folder, and another word stands for the folder itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folder">The folder, as its path is written there.</param>
    /// <param name="word">The word.</param>
    public static string Hide(string text, string folder, string word) => text
        .Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(folder, word, StringComparison.Ordinal);
}
