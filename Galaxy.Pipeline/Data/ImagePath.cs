namespace Galaxy.Pipeline.Data;

/// <summary>An image file that has not been read yet.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Folder and file name, for messages: <c>spiral/100008.jpg</c>.</param>
/// <param name="Label">Its class.</param>
internal sealed record ImagePath(string Path, string Name, ushort Label);
