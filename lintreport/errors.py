"""What can go wrong through no fault of the program: each is a sentence that says what to do."""

from __future__ import annotations


class UserError(Exception):
    """A mistake outside the program; its text names the place and what to do about it."""


class UnreadableError(UserError):
    """A draft that could not be read; `code` is a stable word for its cause, such as "encrypted".

    The text is English; `chinese` says the same where it knows more than the code does.
    """

    def __init__(self, code: str, message: str, chinese: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.chinese = chinese or _CHINESE.get(code, "")

    def said(self, language: str) -> str:
        """The sentence in a language, "zh" or "en"."""
        return self.chinese if language == "zh" and self.chinese else str(self)


_RESAVE = "请用 Word 或 WPS 打开后另存为 .docx"
_CHINESE = {
    "not-found": "没有这个文件，请核对文件名和路径",
    "folder": "这是文件夹，不是草稿",
    "no-drafts": "文件夹里没有 .docx 或 .txt 草稿（确实如此的，加 --allow-empty）",
    "unreadable": "文件打不开，请检查权限，或者是否正被其他程序占用",
    "too-big": "文件太大，请压缩图片或拆分后再检查",
    "encrypted": "文件有打开密码，请先在 Word 或 WPS 中取消密码",
    "legacy-doc": f"这是旧版二进制文档（.doc、.wps 等），{_RESAVE}",
    "rtf": f"这是 RTF 文档，不是 .docx，{_RESAVE}",
    "html": f"这是网页文件，不是 .docx，{_RESAVE}",
    "pdf": "这是 PDF 文件，请检查它的 Word 原稿",
    "flat-opc": f"这是单个 XML 形式的 Word 文档，{_RESAVE}",
    "odf": f"这是 OpenDocument 文档（.odt），{_RESAVE}",
    "not-zip": "这不是 Word 文档；如果是纯文本，请把扩展名改为 .txt",
    "empty": "文件是空的（0 字节），请重新保存或复制",
    "corrupt-zip": "文件已损坏，请重新复制，或用 Word、WPS 打开后另存",
    "zip-bomb": "文件展开后异常庞大，可能是恶意文件；确信无误的，请拆分后再检查",
    "encrypted-zip": "文件中有部分被压缩软件加密，请解压后重新打包",
    "missing-part": f"文件缺少必要的部分，{_RESAVE}",
    "no-document": "这不是 Word 文档（可能是表格、演示文稿等），请检查草稿本身",
    "bad-xml": f"文件内容已损坏，{_RESAVE}",
    "doctype": "文件内含有 Word 文档不该有的文档类型声明，可能是恶意文件，请勿信任",
    "too-deep": f"文件内部嵌套过深，{_RESAVE}",
    "binary": "这是二进制文件，不是文本",
}
