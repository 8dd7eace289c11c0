"""Django settings of the program, told by the environment.

``PLEDGEWATCH_WORKSPACE``
    Folder of the workspace (`pledgewatch.record.workspace`): its record, archive and secret.
``PLEDGEWATCH_DATABASE``
    ``postgresql://user:password@host:port/name`` of a team's server; without it the record is
    ``record.sqlite3`` in the workspace.

``PLEDGEWATCH_SITE``
    The address under which a team reaches the workbench, as ``https://pledges.example.org``.
    Without it the workbench is for this machine alone (127.0.0.1, one local person).

Without a workspace there is no database and no secret: what needs one says so when it is used.
"""

import hashlib
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from pledgewatch.record.databases import database

WORKSPACE = os.environ.get("PLEDGEWATCH_WORKSPACE", "")
_FOLDER = Path(WORKSPACE) if WORKSPACE else None
_SECRET_FILE = _FOLDER / "secret" if _FOLDER else None

SECRET_KEY = (
    _SECRET_FILE.read_text("ascii").strip() if _SECRET_FILE and _SECRET_FILE.is_file() else ""
)
ARCHIVE_FOLDER = str(_FOLDER / "archive") if _FOLDER else ""

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # the templates of its fields
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "pledgewatch.accounts",
    "simple_history",
    "pledgewatch.record",
    "pledgewatch.web",
]
AUTH_USER_MODEL = "accounts.Person"
DATABASES = {
    "default": {
        **database(_FOLDER, os.environ.get("PLEDGEWATCH_DATABASE", "")),
        "CONN_MAX_AGE": None,  # a thread of the server keeps its connection
        "CONN_HEALTH_CHECKS": True,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Pages

ROOT_URLCONF = "pledgewatch.web.urls"
WSGI_APPLICATION = "pledgewatch.web.server.application"
MIDDLEWARE = [
    "pledgewatch.web.middleware.every_answer",
    "django.middleware.gzip.GZipMiddleware",  # lengthens each answer by chance, against BREACH
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",  # as what follows: before files are answered
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pledgewatch.accounts.seen.mark_seen",
    "pledgewatch.web.middleware.every_page",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).with_name("templates")],  # before those of allauth
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "pledgewatch.web.templatetags.pledgewatch",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pledgewatch.web.context.every_page",
            ],
        },
    }
]
FORM_RENDERER = "pledgewatch.web.forms.Renderer"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # from the package itself: nothing to collect
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 31536000  # each address of a file carries its digest (web.assets)

# Who may ask, and what a page may load

_SITE = urlsplit(os.environ.get("PLEDGEWATCH_SITE", ""))
_SHARED = bool(_SITE.hostname)
_SECURE = _SITE.scheme == "https"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *([_SITE.hostname] if _SITE.hostname else [])]
CSRF_TRUSTED_ORIGINS = [f"{_SITE.scheme}://{_SITE.netloc}"] if _SHARED else []
if _SECURE:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31536000
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
# Cookies know no ports: two workspaces served on one machine must not take each other's.
_WORKSPACE_MARK = hashlib.sha256(b"cookies of " + SECRET_KEY.encode()).hexdigest()[:8]
SESSION_COOKIE_NAME = f"pledgewatch_session_{_WORKSPACE_MARK}"
CSRF_COOKIE_NAME = f"pledgewatch_csrf_{_WORKSPACE_MARK}"
LANGUAGE_COOKIE_NAME = "pledgewatch_language"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # of a form without its files
DATA_UPLOAD_MAX_NUMBER_FILES = 500
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Signing in: by e-mail address and password, a passkey, or (the local person) a one-time link

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email")},
    },
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]
ACCOUNT_ADAPTER = "pledgewatch.accounts.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]  # of nobody: people come by invitation
ACCOUNT_EMAIL_VERIFICATION = "none"  # no mail server is assumed
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # the others' sessions end, this one goes on
ACCOUNT_LOGIN_TIMEOUT = 600  # seconds between the password and the second factor
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600  # seconds for which a second factor may be changed
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/5m/key",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "invitation": "20/m/ip",
    "reset": "20/m/ip",
}
ACCOUNT_FORMS = {
    "login": "pledgewatch.web.pages.entrance.forms.SignInForm",
    "reauthenticate": "pledgewatch.web.pages.entrance.forms.PasswordAgainForm",
}
MFA_FORMS = {
    "authenticate": "pledgewatch.web.pages.entrance.forms.CodeForm",
    "reauthenticate": "pledgewatch.web.pages.entrance.forms.CodeAgainForm",
    "activate_totp": "pledgewatch.web.pages.entrance.forms.AppForm",
    "add_webauthn": "pledgewatch.web.pages.entrance.forms.PasskeyForm",
}
MFA_ADAPTER = "pledgewatch.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Pledgewatch"
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds by which a clock may be wrong
MFA_ALLOW_UNVERIFIED_EMAIL = True  # no address is verified: an owner's link was
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _SECURE  # browsers allow it on this machine alone
# Attempts are counted in the record, so that several servers of a team count together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cacheentry",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # nobody crowds the count of their attempts out
    }
}

# What goes wrong is told on stderr, in full but for words of documents

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"discreet": {"()": "pledgewatch.web.server.Discreet"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "discreet"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "django": {"handlers": ["nowhere"], "propagate": False},  # refusals, with their addresses
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "waitress": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}

# Languages and times

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ru", _("Russian"))]
LOCALE_PATHS = [Path(__file__).with_name("locale")]

# A reason for a change is as long as it needs to be.
SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True
# Reading the record as of a moment goes by (row, moment); an index on the moment alone is unused.
SIMPLE_HISTORY_DATE_INDEX = False
